package net.sisternet.registry.core.signin;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The rough kind of a browser: enough for people to know their own, too little to know them by.
 *
 * @param browser which family
 * @param system on what
 */
public record Device(Browser browser, Platform system) {

  /** Nothing is known of it. */
  public static final Device UNKNOWN = new Device(Browser.OTHER, Platform.OTHER);

  private static final int LONGEST = 1000;

  /** A family of browsers. The order matters: most also call themselves what stands below them. */
  public enum Browser {
    FIREFOX("Firefox", "firefox/", "fxios/"),
    EDGE("Edge", "edg/", "edga/", "edgios/"),
    OPERA("Opera", "opr/"),
    SAMSUNG("Samsung Internet", "samsungbrowser/"),
    CHROME("Chrome", "chrome/", "crios/", "chromium/"),
    SAFARI("Safari", "safari/"),
    OTHER("");

    private final String title;
    private final Pattern marks;

    Browser(String title, String... marks) {
      this.title = title;
      this.marks = Marks.anyOf(marks);
    }

    /** Its name, the same in all languages; empty for others. */
    public String title() {
      return title;
    }
  }

  /** A family of systems. The order matters here too. */
  public enum Platform {
    ANDROID("Android", "android"),
    IPHONE("iPhone", "iphone"),
    IPAD("iPad", "ipad"),
    WINDOWS("Windows", "windows"),
    CHROMEOS("ChromeOS", "cros "),
    MAC("Mac", "macintosh"),
    LINUX("Linux", "linux"),
    OTHER("");

    private final String title;
    private final Pattern marks;

    Platform(String title, String... marks) {
      this.title = title;
      this.marks = Marks.anyOf(marks);
    }

    /** Its name, the same in all languages; empty for others. */
    public String title() {
      return title;
    }
  }

  /** What a browser that calls itself {@code userAgent} (RFC 9110, 10.1.5) is. */
  public static Device of(String userAgent) {
    String text =
        userAgent.substring(0, Math.min(userAgent.length(), LONGEST)).toLowerCase(Locale.ROOT);
    return new Device(
        Arrays.stream(Browser.values())
            .filter(it -> it.marks.matcher(text).find())
            .findFirst()
            .orElse(Browser.OTHER),
        Arrays.stream(Platform.values())
            .filter(it -> it.marks.matcher(text).find())
            .findFirst()
            .orElse(Platform.OTHER));
  }

  /** The device that was written as {@link #word}; {@link #UNKNOWN} if none was. */
  public static Device ofWord(String word) {
    String[] parts = word.split(" ", -1);
    return parts.length == 2
        ? new Device(
            find(Browser.values(), parts[0]).orElse(Browser.OTHER),
            find(Platform.values(), parts[1]).orElse(Platform.OTHER))
        : UNKNOWN;
  }

  /** What a store holds. */
  public String word() {
    return browser.name() + ' ' + system.name();
  }

  /** Apart from the device, which is made of what has marks. */
  private static final class Marks {
    private Marks() {}

    static Pattern anyOf(String... marks) {
      return Pattern.compile(
          Arrays.stream(marks).map(Pattern::quote).collect(joining("|", "(?:", ")")));
    }
  }

  private static <E extends Enum<E>> Optional<E> find(E[] values, String name) {
    return Arrays.stream(values).filter(it -> it.name().equals(name)).findFirst();
  }
}
