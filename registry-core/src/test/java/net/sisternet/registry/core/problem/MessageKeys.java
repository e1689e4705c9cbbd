package net.sisternet.registry.core.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys that the messages have, and those that source code names. */
public final class MessageKeys {

  private static final Pattern QUOTED = Pattern.compile("\"([a-z]+(?:[.-][a-z]+)*\\.[a-z.-]+)\"");

  /** What code appends to a key: the two texts of a field problem, and a variant. */
  private static final String END = "(-like)?(\\.(reason|remedy))?$";

  private MessageKeys() {}

  /** The messages of a language: the empty string, {@code _da} or {@code _de}. */
  static Properties messages(String language) {
    String file = "messages" + language + ".properties";
    var messages = new Properties();
    try (InputStream in = Messages.class.getResourceAsStream(file)) {
      messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return messages;
  }

  /**
   * The keys of a block, e.g. {@code log}; without the ends {@code .reason} and {@code .remedy}.
   */
  public static Set<String> of(String block) {
    return messages("").stringPropertyNames().stream()
        .filter(key -> key.startsWith(block + "."))
        .map(key -> key.replaceFirst(END, ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The keys of a block that the Java files under {@code sources} name in quotes. */
  public static Set<String> namedIn(Path sources, String block) {
    try (Stream<Path> files = Files.walk(sources)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(file -> QUOTED.matcher(read(file)).results())
          .map(found -> found.group(1))
          .filter(key -> key.startsWith(block + "."))
          .map(key -> key.replaceFirst(END, ""))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The arguments that a message takes. */
  static Set<String> arguments(String message) {
    return Pattern.compile("\\{(\\d)")
        .matcher(message)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
