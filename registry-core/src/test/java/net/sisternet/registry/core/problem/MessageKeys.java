package net.sisternet.registry.core.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys that source code names. */
public final class MessageKeys {

  private static final Pattern QUOTED =
      Pattern.compile("\"([a-z]+(?:[.-][a-z]+)*\\.[a-z.-]*[a-z])\"");

  /** What code appends to a key: the two texts of a field problem, and a variant. */
  private static final String END = "(-like)?(\\.(reason|remedy))?$";

  private MessageKeys() {}

  /** The keys without the ends that code appends, e.g. {@code .reason} and {@code .remedy}. */
  public static Set<String> stems(Collection<String> keys) {
    return keys.stream()
        .map(key -> key.replaceFirst(END, ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The block that a key is in: its first word. */
  public static String block(String key) {
    return key.replaceFirst("\\..*", "");
  }

  /** The stems of all that the Java files under {@code sources} name in quotes as if by a key. */
  public static Set<String> namedIn(Path sources) {
    return stems(matchesIn(sources, QUOTED));
  }

  /** The first group of every match in the Java files under {@code sources}. */
  public static Set<String> matchesIn(Path sources, Pattern pattern) {
    try (Stream<Path> files = Files.walk(sources)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(file -> pattern.matcher(read(file)).results())
          .map(found -> found.group(1))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
