package net.sisternet.registry.server.commands;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.sisternet.registry.server.oidc.OidcSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** One provider of OpenID Connect; all of it is given once for each. */
final class OidcOptions {

  @Option(
      names = "--oidc-issuer",
      paramLabel = "URL",
      required = true,
      description = {
        "Lets people sign in at this provider of OpenID Connect too, which is trusted to say whose"
            + " mailbox is whose. May be given several times, each with the options below.",
        "Register there as the address to come back to: BASE/sign-in/with/HOST-AND-PATH, e.g.",
        "https://registry.example/sign-in/with/login.example.org"
      })
  private @Nullable URI issuer;

  @Option(
      names = "--oidc-client-id",
      paramLabel = "ID",
      required = true,
      description = "Who this registry is to the provider.")
  private @Nullable String clientId;

  @Option(
      names = "--oidc-client-secret-file",
      paramLabel = "FILE",
      required = true,
      description = "A file whose first line is the secret that the provider gave.")
  private @Nullable Path secretFile;

  @Option(
      names = "--oidc-name",
      paramLabel = "NAME",
      description = "What people call it: 'Sign in with NAME' (default: its host).")
  private @Nullable String name;

  @Option(
      names = "--oidc-domain",
      paramLabel = "DOMAIN",
      description = {
        "Trusts it for mail addresses of this domain alone; may be given several times.",
        "Without, it can sign in as anybody."
      })
  private List<String> domains = List.of();

  OidcSettings settings() {
    URI given = Optional.ofNullable(issuer).orElseThrow();
    return new OidcSettings(
        Optional.ofNullable(name).orElse(String.valueOf(given.getHost())),
        given,
        Optional.ofNullable(clientId).orElse(""),
        Optional.ofNullable(secretFile).map(SignInOptions::firstLine).orElse(""),
        domains());
  }

  private Set<String> domains() {
    return domains.stream()
        .map(it -> it.strip().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}
