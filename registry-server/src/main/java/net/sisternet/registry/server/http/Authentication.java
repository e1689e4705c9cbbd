package net.sisternet.registry.server.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sisternet.registry.core.access.Accounts;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.access.Token;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;

/** Who is writing, by the bearer token of the request (RFC 6750, only in the header). */
final class Authentication {

  private static final Pattern BEARER =
      Pattern.compile("Bearer +([A-Za-z0-9._~+/-]{1,200}=*) *", Pattern.CASE_INSENSITIVE);

  private final Accounts accounts;

  Authentication(Accounts accounts) {
    this.accounts = accounts;
  }

  /**
   * The author that holds the token.
   *
   * @throws RegistryException of type {@code UNAUTHENTICATED} without a known token
   */
  Author author(HttpHeaders headers) {
    List<String> values = headers.getRequestHeader(HttpHeaders.AUTHORIZATION);
    if (values == null || values.isEmpty()) {
      throw new RegistryException(ProblemType.UNAUTHENTICATED, "http.no-token");
    }
    Matcher bearer = BEARER.matcher(values.get(0));
    if (values.size() > 1 || !bearer.matches()) {
      throw new RegistryException(ProblemType.UNAUTHENTICATED, "http.no-bearer");
    }
    return accounts
        .findByToken(new Token(bearer.group(1)).hash())
        .orElseThrow(
            () -> new RegistryException(ProblemType.UNAUTHENTICATED, "http.unknown-token"));
  }

  /**
   * Lets only those go on whose role covers {@code role}.
   *
   * @throws RegistryException of type {@code UNAUTHENTICATED} or {@code FORBIDDEN}
   */
  void need(Role role, HttpHeaders headers) {
    if (!author(headers).role().covers(role)) {
      throw new RegistryException(ProblemType.FORBIDDEN, "sister.operator");
    }
  }
}
