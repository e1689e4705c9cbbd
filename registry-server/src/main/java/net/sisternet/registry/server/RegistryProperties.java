package net.sisternet.registry.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import net.sisternet.registry.core.federation.Descriptor.Profile;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.rdf.Iri;

/**
 * What a data folder remembers of its registry, in {@code registry.properties}: so that its
 * commands need no options.
 *
 * @param home the public base
 * @param name what people call the registry
 * @param profile for whom it is
 */
public record RegistryProperties(Home home, String name, Profile profile) {

  private static final String FILE = "registry.properties";
  private static final String REGIONS = "regions";
  private static final String CONTACT = "contact";
  private static final String LICENCE = "licence";

  /** What {@code data} remembers, if a registry was started there. */
  public static Optional<RegistryProperties> find(Path data) {
    return load(data).map(RegistryProperties::of);
  }

  private static Optional<Properties> load(Path data) {
    Path file = data.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    var properties = new Properties();
    try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.of(properties);
  }

  private static RegistryProperties of(Properties properties) {
    var home = new Home(properties.getProperty("base", ""));
    return new RegistryProperties(
        home, properties.getProperty("name", home.base()), read(properties));
  }

  /** A folder of an earlier version says nothing of it. */
  private static Profile read(Properties properties) {
    Profile usual = ServerConfig.DEFAULT_PROFILE;
    return new Profile(
        properties.getProperty(REGIONS, "").lines().map(Iri::new).toList(),
        usual.languages(),
        Optional.ofNullable(properties.getProperty(CONTACT)),
        Optional.ofNullable(properties.getProperty(LICENCE)).map(Iri::new).or(usual::licence));
  }

  /** Writes this into {@code data}, unless it says so already. */
  void write(Path data) {
    var properties = new Properties();
    properties.setProperty("base", home.base());
    properties.setProperty("name", name);
    if (!profile.regions().isEmpty()) {
      properties.setProperty(
          REGIONS, String.join("\n", profile.regions().stream().map(Iri::value).toList()));
    }
    profile.contact().ifPresent(it -> properties.setProperty(CONTACT, it));
    profile.licence().ifPresent(it -> properties.setProperty(LICENCE, it.value()));
    if (load(data).filter(properties::equals).isPresent()) {
      return;
    }
    try (var out = Files.newBufferedWriter(data.resolve(FILE), StandardCharsets.UTF_8)) {
      properties.store(
          out, "The registry in this folder. The base never changes once records exist.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
