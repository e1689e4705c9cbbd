package net.sisternet.registry.server.oidc;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the address says with which a browser comes back (RFC 6749, 4.1.2; RFC 9207). A parameter
 * that is there twice is not there.
 */
record CodeAnswer(Map<String, List<String>> parameters) {

  private static final int LONGEST = 2048;

  CodeAnswer {
    parameters = Map.copyOf(parameters);
  }

  /** Whether it belongs to the attempt that has {@code state}; takes as long for every answer. */
  boolean isOf(State state) {
    return MessageDigest.isEqual(
        state.getValue().getBytes(StandardCharsets.UTF_8),
        find("state").orElse("").getBytes(StandardCharsets.UTF_8));
  }

  /** Whether it is from that provider, as far as it says so; some always say so. */
  boolean isFrom(OIDCProviderMetadata provider) {
    return find("iss")
        .map(provider.getIssuer().getValue()::equals)
        .orElse(!provider.supportsAuthorizationResponseIssuerParam());
  }

  /** The code, unless the answer is a no. */
  Optional<AuthorizationCode> findCode() {
    return parameters.containsKey("error")
        ? Optional.empty()
        : find("code").map(AuthorizationCode::new);
  }

  private Optional<String> find(String name) {
    List<String> values = parameters.getOrDefault(name, List.of());
    return values.size() == 1
        ? Optional.of(values.get(0)).filter(it -> !it.isBlank() && it.length() <= LONGEST)
        : Optional.empty();
  }
}
