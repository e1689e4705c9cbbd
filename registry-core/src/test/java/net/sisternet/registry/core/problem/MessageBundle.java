package net.sisternet.registry.core.problem;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The three message files of one package.
 *
 * @param folder where they are in the sources, e.g. of the module {@code registry-core}
 */
public record MessageBundle(Path folder) {

  /** The ends of the files' names, English first. */
  static final List<String> LANGUAGES = List.of("", "_da", "_de");

  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

  /** The bundle of refusals, seen from any module of the project. */
  public static MessageBundle ofRefusals() {
    return new MessageBundle(
        Path.of("../registry-core/src/main/resources/net/sisternet/registry/core/problem"));
  }

  /** The file of a language: the empty string, {@code _da} or {@code _de}. */
  Path file(String language) {
    return folder.resolve("messages" + language + ".properties");
  }

  /** The messages of a language. */
  Properties messages(String language) {
    var messages = new Properties();
    try (Reader in = Files.newBufferedReader(file(language))) {
      messages.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return messages;
  }

  /** All keys, as the English file has them. */
  public Set<String> keys() {
    return new TreeSet<>(messages("").stringPropertyNames());
  }

  /** The stems of the keys in a block, e.g. {@code log}. */
  Set<String> stems(String block) {
    return MessageKeys.stems(
        keys().stream().filter(key -> MessageKeys.block(key).equals(block)).toList());
  }

  /** The numbers of the arguments that a message takes. */
  static Set<String> arguments(String message) {
    return ARGUMENT
        .matcher(message)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
