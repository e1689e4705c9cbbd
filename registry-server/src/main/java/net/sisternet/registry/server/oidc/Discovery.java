package net.sisternet.registry.server.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says of itself (OpenID Connect Discovery 1.0), and its keys. Kept for an hour; a
 * provider that did not answer is left alone for some seconds. Keys are read again when a token is
 * signed with one that is not known, at most twice in half a minute. Any thread.
 */
final class Discovery {

  private static final Duration KEPT = Duration.ofHours(1);
  private static final Duration REST = Duration.ofSeconds(10);

  /** Signatures by a key that the provider alone has. */
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  private final OidcSettings settings;
  private final ProviderWire wire;
  private final Clock clock;
  private volatile @Nullable Known known;
  private volatile Instant resting = Instant.MIN;

  Discovery(OidcSettings settings, ProviderWire wire, Clock clock) {
    this.settings = settings;
    this.wire = wire;
    this.clock = clock;
  }

  /** What is known of the provider, and what checks its tokens. */
  record Known(OIDCProviderMetadata metadata, IDTokenValidator tokens, Instant read) {}

  /**
   * What the provider says of itself.
   *
   * @throws IOException if it does not answer
   * @throws GeneralException if its answer cannot be believed
   */
  Known known() throws IOException, GeneralException {
    Instant now = clock.instant();
    Known before = known;
    if (before != null && now.isBefore(before.read().plus(KEPT))) {
      return before;
    }
    if (now.isBefore(resting)) {
      throw new IOException("it did not answer a moment ago");
    }
    try {
      Known read = read(now);
      known = read;
      return read;
    } catch (IOException | GeneralException e) {
      resting = now.plus(REST);
      throw e;
    }
  }

  private Known read(Instant now) throws IOException, GeneralException {
    var issuer = new Issuer(settings.issuer());
    URI address = URI.create(OIDCProviderMetadata.resolveURL(issuer).toString());
    var metadata =
        OIDCProviderMetadata.parse(new String(wire.get(address).body(), StandardCharsets.UTF_8));
    if (!metadata.getIssuer().equals(issuer)) {
      throw new ParseException("it calls itself " + metadata.getIssuer());
    }
    for (URI endpoint :
        new URI[] {
          endpoint(metadata.getAuthorizationEndpointURI()),
          endpoint(metadata.getTokenEndpointURI()),
          endpoint(metadata.getJWKSetURI())
        }) {
      if (!settings.allows(endpoint)) {
        throw new ParseException("an address of it has no encryption: " + endpoint);
      }
    }
    return new Known(metadata, validator(issuer, metadata), now);
  }

  private static URI endpoint(@Nullable URI said) throws ParseException {
    return Optional.ofNullable(said)
        .orElseThrow(() -> new ParseException("an address of it is missing"));
  }

  private IDTokenValidator validator(Issuer issuer, OIDCProviderMetadata metadata)
      throws MalformedURLException {
    JWKSource<SecurityContext> keys =
        JWKSourceBuilder.create(metadata.getJWKSetURI().toURL(), wire)
            .refreshAheadCache(false)
            .build();
    return new IDTokenValidator(
        issuer,
        new ClientID(settings.clientId()),
        new JWSVerificationKeySelector<>(ALGORITHMS, keys),
        null);
  }
}
