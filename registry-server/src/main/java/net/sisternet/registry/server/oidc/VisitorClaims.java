package net.sisternet.registry.server.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.signin.MailAddress;

/**
 * Turns a code into the verified mail address of the visitor, and keeps nothing: the signed ID
 * token says who they are, and the address too, or what the provider's UserInfo says of the same
 * person.
 */
final class VisitorClaims {

  private final OidcSettings settings;
  private final ProviderWire wire;

  VisitorClaims(OidcSettings settings, ProviderWire wire) {
    this.settings = settings;
    this.wire = wire;
  }

  Optional<MailAddress> findMail(
      Discovery.Known provider,
      AuthorizationCode code,
      URI back,
      CodeVerifier verifier,
      Nonce nonce)
      throws IOException, GeneralException, JOSEException, BadJOSEException {
    OIDCTokens tokens =
        tokens(provider.metadata(), new AuthorizationCodeGrant(code, back, verifier));
    if (tokens.getIDToken() == null) {
      throw new ParseException("there is no ID token");
    }
    IDTokenClaimsSet claims = provider.tokens().validate(tokens.getIDToken(), nonce);
    URI more = provider.metadata().getUserInfoEndpointURI();
    return claims.getClaim("email") != null || more == null
        ? findVerified(claims)
        : findVerified(userInfo(more, tokens, claims));
  }

  private OIDCTokens tokens(OIDCProviderMetadata provider, AuthorizationCodeGrant grant)
      throws IOException, GeneralException {
    HTTPResponse answer =
        new TokenRequest(provider.getTokenEndpointURI(), client(provider), grant, null)
            .toHTTPRequest()
            .send(wire);
    TokenResponse response = OIDCTokenResponseParser.parse(answer);
    if (response instanceof OIDCTokenResponse success) {
      return success.getOIDCTokens();
    }
    ErrorObject error = response.toErrorResponse().getErrorObject();
    throw new GeneralException(
        "the code was not taken: "
            + Optional.ofNullable(error.getCode()).orElse("HTTP " + answer.getStatusCode()));
  }

  /** Basic, unless the provider says that it only reads a form (OpenID Connect Core, 9). */
  private ClientAuthentication client(OIDCProviderMetadata provider) {
    var id = new ClientID(settings.clientId());
    var secret = new Secret(settings.clientSecret());
    List<ClientAuthenticationMethod> taken =
        Optional.ofNullable(provider.getTokenEndpointAuthMethods()).orElse(List.of());
    return taken.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
            && !taken.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        ? new ClientSecretPost(id, secret)
        : new ClientSecretBasic(id, secret);
  }

  private UserInfo userInfo(URI address, OIDCTokens tokens, IDTokenClaimsSet claims)
      throws IOException, GeneralException {
    UserInfoResponse response =
        UserInfoResponse.parse(
            new UserInfoRequest(address, tokens.getAccessToken()).toHTTPRequest().send(wire));
    if (!response.indicatesSuccess()) {
      throw new GeneralException("UserInfo was not given");
    }
    UserInfo info = response.toSuccessResponse().getUserInfo();
    if (info == null || !claims.getSubject().equals(info.getSubject())) {
      throw new GeneralException("UserInfo is of another person, or not readable");
    }
    return info;
  }

  private static Optional<MailAddress> findVerified(ClaimsSet claims) {
    return Optional.ofNullable(claims.getStringClaim("email"))
        .filter(it -> Boolean.TRUE.equals(claims.getBooleanClaim("email_verified")))
        .flatMap(MailAddress::find);
  }
}
