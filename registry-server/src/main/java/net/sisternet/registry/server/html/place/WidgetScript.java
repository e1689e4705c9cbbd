package net.sisternet.registry.server.html.place;

import java.nio.charset.StandardCharsets;
import net.sisternet.registry.server.html.frame.Asset;

/** The two scripts of a widget: one makes the frame, one in the frame tells how high it is. */
final class WidgetScript {

  private static final String MAKES_THE_FRAME =
      """
      (function () {
        var address = "%s";
        var script = document.currentScript;
        var wanted = (script.getAttribute("data-lang") || document.documentElement.lang || "").slice(0, 2);
        var frame = document.createElement("iframe");
        frame.src = address + "/widget" + (/^(en|da|de)$/.test(wanted) ? "?lang=" + wanted : "");
        frame.title = script.getAttribute("data-title") || "Sisternet";
        frame.width = "100%%";
        frame.height = "560";
        frame.loading = "lazy";
        frame.style.border = "0";
        window.addEventListener("message", function (event) {
          var height = event.source === frame.contentWindow && event.data && event.data.sisternetHeight;
          if (height > 0) { frame.height = Math.min(height, 2000); }
        });
        var link = script.previousElementSibling;
        frame.addEventListener("load", function () {
          if (link && link.href === address) { link.hidden = true; }
        });
        script.parentNode.insertBefore(frame, script);
      })();
      """;

  private static final String TELLS_THE_HEIGHT =
      """
      (function () {
        function tell() {
          parent.postMessage({ sisternetHeight: Math.ceil(document.body.getBoundingClientRect().height) }, "*");
        }
        new ResizeObserver(tell).observe(document.body);
        window.addEventListener("load", tell);
      })();
      """;

  private WidgetScript() {}

  /** The script for the region whose page is {@code address}, which holds no quotes. */
  static String of(String address) {
    return MAKES_THE_FRAME.formatted(address);
  }

  /** What the page in the frame loads. */
  static Asset height() {
    return new Asset(
        "widget-height.js",
        "text/javascript;charset=utf-8",
        TELLS_THE_HEIGHT.getBytes(StandardCharsets.UTF_8));
  }
}
