package net.sisternet.registry.server.html;

import java.util.List;
import net.sisternet.registry.core.problem.FieldProblem;
import net.sisternet.registry.core.problem.ProblemPage;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Language;
import net.sisternet.registry.server.html.language.Reader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refusals as pages in the reader's language. */
final class ProblemPages implements ProblemPage {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemPages.class);

  private final Site site;

  ProblemPages(Site site) {
    this.site = site;
  }

  @Override
  public String html(RegistryException refusal, Request request) {
    Reader reader =
        Site.reader(Language.findByTag(request.locale().getLanguage()).orElse(Language.EN));
    return site.page(
        reader,
        request.path(),
        isSignedIn(request),
        "problem",
        reader.say(refusal.type().title()),
        view(refusal, request.path(), reader));
  }

  /** Storage that is broken may be what the page is about, so nobody is signed in then. */
  private boolean isSignedIn(Request request) {
    try {
      return site.visitors().findSession(request.cookies()).isPresent();
    } catch (RuntimeException broken) {
      LOG.debug("whether the reader of a refusal is signed in cannot be told", broken);
      return false;
    }
  }

  private ProblemView view(RegistryException refusal, String path, Reader reader) {
    return new ProblemView(
        reader.say(refusal.type().title()),
        reader.say(refusal.detail()),
        refusal.fields().stream().map(field -> fieldView(field, reader)).toList(),
        reader.say("problem.status", refusal.type().status()),
        path,
        site.paths().of("/problems/" + refusal.type().slug()),
        refusal.type() == ProblemType.NOT_FOUND);
  }

  private static FieldView fieldView(FieldProblem field, Reader reader) {
    return new FieldView(
        field.field(), reader.say(field.reason()), reader.say(field.remedy()), field.value());
  }

  /** What the page shows. */
  record ProblemView(
      String title,
      String detail,
      List<FieldView> fields,
      String status,
      String path,
      String explanation,
      boolean search) {}

  /** One field that is wrong. */
  record FieldView(String field, String reason, String remedy, String value) {}
}
