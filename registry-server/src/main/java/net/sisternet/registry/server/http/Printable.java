package net.sisternet.registry.server.http;

/** Text that may be shown: no control characters, no halves of characters. */
final class Printable {

  private static final int LONGEST = 200;

  private Printable() {}

  /** Whether all of {@code text} may be shown. */
  static boolean is(String text) {
    return text.codePoints().allMatch(Printable::is);
  }

  /** {@code text} with U+FFFD in the place of what may not be shown, shortened. */
  static String of(String text) {
    var shown = new StringBuilder();
    text.codePoints().limit(LONGEST).map(c -> is(c) ? c : 0xFFFD).forEach(shown::appendCodePoint);
    return shown.toString();
  }

  private static boolean is(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> false;
      default -> true;
    };
  }
}
