package net.sisternet.registry.server.ldes;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sisternet.registry.core.federation.LogPage;

/** What there is under the address of a published log. */
sealed interface Part {

  /** How many entries a page has, and how many hashes a tile (C2SP tlog-tiles). */
  int WIDTH = LogPage.ENTRIES;

  /** The stream and the way into it. */
  record Root() implements Part {}

  /** {@link #WIDTH} pages: those from {@code number * WIDTH}. */
  record Index(long number) implements Part {}

  /** {@link #WIDTH} entries: those after position {@code number * WIDTH}. */
  record Page(long number) implements Part {}

  /** One entry. */
  record Single(long position) implements Part {}

  /** The signed size and root. */
  record SignedHead() implements Part {}

  /** Tells when the log grows. */
  record Bell() implements Part {}

  /** Hashes of the tree; {@code width} is below {@link #WIDTH} for a partial tile. */
  record HashTile(int level, long number, int width) implements Part {}

  /** The envelopes under a tile of level 0. */
  record Bundle(long number, int width) implements Part {}

  /** The part at {@code path}, which is empty or begins with a slash. */
  static Optional<Part> find(String path) {
    return switch (path) {
      case "", "/" -> Optional.of(new Root());
      case "/checkpoint" -> Optional.of(new SignedHead());
      case "/stream" -> Optional.of(new Bell());
      default -> Syntax.numbered(path).or(() -> Syntax.tile(path));
    };
  }

  /** How numbers are written in addresses: one way for each number. */
  final class Syntax {

    private static final Pattern NUMBERED =
        Pattern.compile("/(index|pages|entries)/(0|[1-9][0-9]{0,14})");
    private static final Pattern TILE =
        Pattern.compile(
            "/tile/(entries|[0-9]|[1-5][0-9]|6[0-3])/((?!x000)(?:x[0-9]{3}/){0,4}[0-9]{3})"
                + "(?:\\.p/([1-9][0-9]{0,2}))?");

    private Syntax() {}

    private static Optional<Part> numbered(String path) {
      Matcher found = NUMBERED.matcher(path);
      if (!found.matches()) {
        return Optional.empty();
      }
      long number = Long.parseLong(found.group(2));
      return Optional.of(
          switch (found.group(1)) {
            case "index" -> new Index(number);
            case "pages" -> new Page(number);
            default -> new Single(number);
          });
    }

    private static Optional<Part> tile(String path) {
      Matcher found = TILE.matcher(path);
      if (!found.matches()) {
        return Optional.empty();
      }
      long number = Long.parseLong(found.group(2).replace("x", "").replace("/", ""));
      int width = found.group(3) == null ? WIDTH : Integer.parseInt(found.group(3));
      if (found.group(3) != null && width >= WIDTH) {
        return Optional.empty();
      }
      return Optional.of(
          found.group(1).equals("entries")
              ? new Bundle(number, width)
              : new HashTile(Integer.parseInt(found.group(1)), number, width));
    }
  }
}
