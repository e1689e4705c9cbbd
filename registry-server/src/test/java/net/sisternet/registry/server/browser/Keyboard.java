package net.sisternet.registry.server.browser;

import java.util.List;
import org.openqa.selenium.Keys;

/** Whether the keyboard alone leads to all that can be used on a page, and shows where it is. */
final class Keyboard {

  /** All that is seen and can be used; of choices that exclude each other one is enough. */
  private static final String USABLE =
      """
      const usable = [...document.querySelectorAll(
          'a[href], button, input, select, textarea, summary, [tabindex="0"]')]
        .filter(it => it.tabIndex >= 0 && !it.disabled && it.type !== 'hidden'
          && it.getClientRects().length && it.checkVisibility({contentVisibilityAuto: true}));
      const groups = new Set();
      window.usable = usable.filter(it => {
        const group = it.type === 'radio' ? it.form?.action + it.name : it;
        return !groups.has(group) && groups.add(group);
      });
      """;

  private static final String LISTEN =
      """
      window.reached = new Set();
      window.unmarked = new Set();
      document.addEventListener('focusin', ({target}) => {
        reached.add(target);
        if (target.type === 'radio') {
          usable.filter(it => it.name === target.name).forEach(it => reached.add(it));
        }
        const style = getComputedStyle(target.closest('.CodeMirror') ?? target);
        if (style.outlineStyle === 'none' && !target.closest('.map svg')) {
          unmarked.add(target);
        }
      });
      usable[0].focus({focusVisible: true});
      return usable.length;
      """;

  private static final String TELL =
      """
      const tell = it => it.outerHTML.slice(0, 120);
      return usable.filter(it => !reached.has(it)).map(it => 'no key leads to ' + tell(it))
        .concat([...unmarked].map(it => 'nothing shows that the keyboard is at ' + tell(it)))
        .slice(0, 5).join('\\n');
      """;

  private Keyboard() {}

  /** What is wrong with the page that is open; empty if nothing is. */
  static List<String> faults(Chromium browser) {
    int all = Integer.parseInt(browser.script(USABLE + LISTEN));
    browser.press(Keys.TAB, all);
    return browser.script(TELL).lines().toList();
  }
}
