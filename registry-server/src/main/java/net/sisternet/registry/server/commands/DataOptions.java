package net.sisternet.registry.server.commands;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import net.sisternet.registry.core.federation.Descriptor;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.server.RegistryProperties;
import net.sisternet.registry.server.ServerConfig;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a registry keeps its data; the same for all commands. */
final class DataOptions {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:SISTERNET_DATA:-data}",
      description = "The data folder (default: ${DEFAULT-VALUE}).")
  private Path data = Path.of("data");

  @Option(
      names = "--database",
      paramLabel = "URL",
      defaultValue = "${env:SISTERNET_DATABASE}",
      description = "jdbc:postgresql://… instead of SQLite in the data folder.")
  private @Nullable String database;

  /** The settings of the registry that exists in the data folder. */
  ServerConfig existing() {
    RegistryProperties stored =
        RegistryProperties.find(data)
            .orElseThrow(
                () ->
                    new OperatorException(
                        "There is no registry in "
                            + data.toAbsolutePath()
                            + ". Start one there with: ./registry serve --data DIR --base URL --name NAME"));
    return config(stored.home(), stored.name(), "127.0.0.1", 0, stored.profile());
  }

  /** Settings for serving, from what is stored and what is asked for. */
  ServerConfig serving(
      Optional<String> base, Optional<String> name, String host, int port, ProfileOptions profile) {
    Optional<RegistryProperties> stored = RegistryProperties.find(data);
    Home home =
        base.map(Home::new)
            .or(() -> stored.map(RegistryProperties::home))
            .orElseGet(() -> new Home("http://localhost:" + port));
    String title = name.or(() -> stored.map(RegistryProperties::name)).orElse(home.base());
    Descriptor.Profile before =
        stored.map(RegistryProperties::profile).orElse(ServerConfig.DEFAULT_PROFILE);
    return config(home, title, host, port, profile.over(before));
  }

  boolean isNew() {
    return !Files.exists(data);
  }

  private ServerConfig config(
      Home home, String name, String host, int port, Descriptor.Profile profile) {
    return new ServerConfig(
        home,
        name,
        data,
        Optional.ofNullable(database).filter(url -> !url.isBlank()),
        host,
        port,
        ServerConfig.DEFAULT_QUERY_TIMEOUT,
        profile);
  }
}
