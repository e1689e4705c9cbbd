package net.sisternet.registry.server.html;

import java.util.List;
import java.util.Locale;
import net.sisternet.registry.core.problem.FieldProblem;
import net.sisternet.registry.core.problem.ProblemPage;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Language;
import net.sisternet.registry.server.html.language.Reader;

/** Refusals as pages in the reader's language. */
final class ProblemPages implements ProblemPage {

  private final Site site;

  ProblemPages(Site site) {
    this.site = site;
  }

  @Override
  public String html(RegistryException refusal, String path, Locale locale) {
    Reader reader = Site.reader(Language.findByTag(locale.getLanguage()).orElse(Language.EN));
    return site.page(
        reader, path, "problem", reader.say(refusal.type().title()), view(refusal, path, reader));
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
