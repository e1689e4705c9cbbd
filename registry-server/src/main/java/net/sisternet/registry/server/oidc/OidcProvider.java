package net.sisternet.registry.server.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.langtag.LangTag;
import com.nimbusds.langtag.LangTagException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.client.LargeAnswerException;
import net.sisternet.registry.core.signin.IdentityProvider;
import net.sisternet.registry.core.signin.MailAddress;
import net.sisternet.registry.core.signin.Secret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One provider of OpenID Connect: authorization code with PKCE. State, nonce and verifier are made
 * of the secret in the browser, so a code works in that browser alone and nothing is stored; what
 * the provider hands out is thrown away when the address of the visitor is known.
 */
public final class OidcProvider implements IdentityProvider {

  private static final Logger LOG = LoggerFactory.getLogger(OidcProvider.class);
  private static final Duration PATIENCE = Duration.ofSeconds(8);
  private static final int LONGEST_REASON = 200;

  private final OidcSettings settings;
  private final Discovery discovery;
  private final VisitorClaims claims;

  public OidcProvider(OidcSettings settings, Clock clock) {
    this(settings, clock, PATIENCE);
  }

  OidcProvider(OidcSettings settings, Clock clock, Duration patience) {
    var wire = new ProviderWire(settings, patience);
    this.settings = settings;
    this.discovery = new Discovery(settings, wire, clock);
    this.claims = new VisitorClaims(settings, wire);
  }

  @Override
  public String id() {
    return settings.id();
  }

  @Override
  public String name() {
    return settings.name();
  }

  @Override
  public Optional<URI> findStart(Secret attempt, URI back, String language) {
    try {
      return Optional.of(
          new AuthenticationRequest.Builder(
                  ResponseType.CODE,
                  new Scope("openid", "email"),
                  new ClientID(settings.clientId()),
                  back)
              .endpointURI(discovery.known().metadata().getAuthorizationEndpointURI())
              .state(state(attempt))
              .nonce(nonce(attempt))
              .codeChallenge(verifier(attempt), CodeChallengeMethod.S256)
              .uiLocales(List.of(LangTag.parse(language)))
              .build()
              .toURI());
    } catch (IOException | GeneralException | LangTagException e) {
      tell(e);
      return Optional.empty();
    }
  }

  @Override
  public Arrival arrive(Secret attempt, URI back, Map<String, List<String>> parameters) {
    var answer = new CodeAnswer(parameters);
    if (!answer.isOf(state(attempt))) {
      return new Arrival.Refused(Reason.STRANGER);
    }
    try {
      Discovery.Known known = discovery.known();
      if (!answer.isFrom(known.metadata())) {
        return refused(new GeneralException("the answer is of another issuer"));
      }
      Optional<AuthorizationCode> code = answer.findCode();
      return code.isEmpty()
          ? new Arrival.Refused(Reason.DECLINED)
          : claims
              .findMail(known, code.get(), back, verifier(attempt), nonce(attempt))
              .filter(this::isTrustedFor)
              .<Arrival>map(Arrival.Verified::new)
              .orElse(new Arrival.Refused(Reason.UNVERIFIED));
    } catch (IOException | GeneralException | JOSEException | BadJOSEException e) {
      return refused(e);
    }
  }

  private boolean isTrustedFor(MailAddress mail) {
    String address = mail.value();
    return settings.domains().isEmpty()
        || settings.domains().contains(address.substring(address.indexOf('@') + 1));
  }

  private State state(Secret attempt) {
    return new State(attempt.derive("oidc-state " + settings.issuer()).value());
  }

  private Nonce nonce(Secret attempt) {
    return new Nonce(attempt.derive("oidc-nonce " + settings.issuer()).value());
  }

  private CodeVerifier verifier(Secret attempt) {
    return new CodeVerifier(attempt.derive("oidc-verifier " + settings.issuer()).value());
  }

  private Arrival refused(Exception why) {
    tell(why);
    boolean away = isFromWire(why) && !(why instanceof LargeAnswerException);
    return new Arrival.Refused(away ? Reason.UNREACHABLE : Reason.UNTRUSTED);
  }

  /** Keys that cannot be read come as an exception of their own. */
  private static boolean isFromWire(Throwable why) {
    return why instanceof IOException || (why.getCause() != null && isFromWire(why.getCause()));
  }

  /** The text may be the provider's own. */
  private void tell(Exception why) {
    String text =
        Optional.ofNullable(why.getMessage()).orElse(why.toString()).replaceAll("\\p{C}+", " ");
    LOG.warn(
        "{} signed nobody in: {}",
        settings.issuer(),
        text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) : text);
  }
}
