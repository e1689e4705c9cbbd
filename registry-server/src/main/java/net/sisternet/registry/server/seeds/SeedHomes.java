package net.sisternet.registry.server.seeds;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import net.sisternet.registry.core.model.Home;
import net.sisternet.vocab.Kinds;

/**
 * The homes of the seeds and their records. The files name each home by a base of its own; whoever
 * loads them says which base stands for it here.
 */
public final class SeedHomes {

  private static final String FOLDER = "/net/sisternet/seeds/";

  private final Properties properties = new Properties();

  /** Reads the list of homes from the class path. */
  public SeedHomes() {
    try (InputStream in = open("homes.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of the homes, e.g. {@code sydhavsoerne}, in load order. */
  public List<String> names() {
    return Arrays.asList(properties.getProperty("homes").split(","));
  }

  /** The base that the files use for a home. */
  public Home base(String name) {
    return new Home(properties.getProperty(name + ".base"));
  }

  /** What people call a home, in a language. */
  public String title(String name, String language) {
    return properties.getProperty(name + ".name." + language);
  }

  /** The areas that a home serves, as compact IRIs. */
  public List<String> regions(String name) {
    return Arrays.asList(properties.getProperty(name + ".regions").split(","));
  }

  /**
   * The records of a home, in load order.
   *
   * @param bases for each home name the registry that stands for it; the homes that are left out
   *     keep the base that the files use
   */
  public List<SeedRecord> records(String name, Map<String, Home> bases) {
    Home target = bases.getOrDefault(name, base(name));
    return text(name + "/index.txt")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .map(line -> record(name, line, target, bases))
        .toList();
  }

  private SeedRecord record(String name, String line, Home target, Map<String, Home> bases) {
    int slash = line.indexOf('/');
    var kind = Kinds.findByPath(line.substring(0, slash)).orElseThrow();
    String slug = line.substring(slash + 1, line.lastIndexOf('.'));
    String turtle = text(name + "/" + line);
    for (Map.Entry<String, Home> base : bases.entrySet()) {
      turtle = turtle.replace(base(base.getKey()).base() + "/", base.getValue().base() + "/");
    }
    return new SeedRecord(kind, target.record(kind, slug), turtle);
  }

  static String text(String resource) {
    try (InputStream in = open(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String resource) throws IOException {
    InputStream in = SeedHomes.class.getResourceAsStream(FOLDER + resource);
    if (in == null) {
      throw new IOException("missing in the seeds: " + resource);
    }
    return in;
  }
}
