package net.sisternet.registry.server.html.signin;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.signin.Outbox;
import net.sisternet.registry.core.signin.SignedMail;
import net.sisternet.registry.server.html.frame.PrivatePages;
import net.sisternet.registry.server.html.frame.Refusals;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Reader;

/**
 * The letters that are not mailed, on a machine that only its owner reaches. There for nobody who
 * came through a proxy or by another name of this machine.
 */
@Path("/outbox")
public final class OutboxPage {

  private static final Pattern LOCAL_HOST =
      Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1\\])(:[0-9]+)?");

  private final Site site;
  private final Optional<Outbox> outbox;
  private final Home home;

  OutboxPage(Site site, Optional<Outbox> outbox, Home home) {
    this.site = site;
    this.outbox = outbox;
    this.home = home;
  }

  @GET
  @Produces(Site.HTML)
  public Response letters(@Context ContainerRequestContext request) {
    Reader reader = Site.reader(request);
    List<LetterView> letters =
        outbox.filter(it -> isLocal(request)).orElseThrow(Refusals::notFound).letters().stream()
            .map(it -> view(it, reader))
            .toList();
    return PrivatePages.of(
        site.page(
            request, 200, "signin/outbox", reader.say("outbox.title"), new OutboxView(letters)));
  }

  private static boolean isLocal(ContainerRequestContext request) {
    String host = Optional.ofNullable(request.getHeaderString(HttpHeaders.HOST)).orElse("");
    return LOCAL_HOST.matcher(host).matches()
        && request.getHeaderString("X-Forwarded-For") == null
        && request.getHeaderString("Forwarded") == null;
  }

  private LetterView view(Outbox.Kept kept, Reader reader) {
    List<String> links =
        kept.letter()
            .text()
            .lines()
            .takeWhile(line -> !SignedMail.isSeparator(line))
            .filter(line -> line.startsWith(home.base() + '/') && line.indexOf(' ') < 0)
            .map(line -> site.paths().of(line.substring(home.base().length())))
            .toList();
    return new LetterView(
        kept.to().value(),
        reader.times().instant(kept.written()),
        kept.letter().subject(),
        kept.letter().text(),
        links);
  }

  /** What the page shows. */
  record OutboxView(List<LetterView> letters) {}

  /** One letter, and the pages of this registry that it leads to. */
  record LetterView(String to, String written, String subject, String text, List<String> links) {}
}
