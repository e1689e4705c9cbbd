package net.sisternet.registry.server.html.frame;

import jakarta.ws.rs.core.NewCookie;
import java.util.List;

/**
 * What a form needs that may be sent without signing in.
 *
 * @param token for {@link FormGuard}
 * @param cookies that the page with the form has to set, so that the token is taken
 */
public record OpenForm(String token, List<NewCookie> cookies) {

  public OpenForm {
    cookies = List.copyOf(cookies);
  }

  /** The cookies as {@link PrivatePages} takes them. */
  public NewCookie[] cookieArray() {
    return cookies.toArray(NewCookie[]::new);
  }
}
