package net.sisternet.registry.server.oidc;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * A provider of OpenID Connect that the operator trusts to say whose mailbox is whose.
 *
 * @param name what people call it
 * @param issuer who signs, as the provider writes it; {@code https}, or {@code http} on this
 *     machine
 * @param clientId who this registry is to the provider
 * @param clientSecret how this registry shows it
 * @param domains the only domains of mail addresses that it is trusted for; empty for all
 */
public record OidcSettings(
    String name, URI issuer, String clientId, String clientSecret, Set<String> domains) {

  private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

  public OidcSettings {
    domains = Set.copyOf(domains);
    if (!isSafe(issuer) || issuer.getRawQuery() != null || issuer.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "An issuer of OpenID Connect is an https address without ? and #: " + issuer);
    }
    if (name.isBlank() || clientId.isBlank() || clientSecret.isBlank()) {
      throw new IllegalArgumentException(
          "A provider of OpenID Connect needs a name, a client id and a secret: " + issuer);
    }
  }

  /**
   * Its word in addresses: the issuer without its scheme, so that it stays as long as that does.
   */
  public String id() {
    return issuer
        .toString()
        .replaceFirst("^https?://", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9.]+", "-")
        .replaceAll("^-|-$", "");
  }

  /** Whether secrets may be sent to {@code address}. */
  boolean allows(URI address) {
    return "https".equals(issuer.getScheme())
        ? "https".equals(address.getScheme()) && address.getHost() != null
        : isSafe(address);
  }

  private static boolean isSafe(URI address) {
    String host = address.getHost();
    return host != null
        && ("https".equals(address.getScheme())
            || ("http".equals(address.getScheme()) && LOCAL.contains(host)));
  }

  /** Hides the secret. */
  @Override
  public String toString() {
    return "OidcSettings[" + name + ", " + issuer + "]";
  }
}
