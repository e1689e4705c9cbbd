package net.sisternet.registry.server.html.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.drafts.Draft;
import net.sisternet.registry.core.drafts.DraftDesk;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;

/** Somebody's drafts, as links. Any thread. */
public final class DraftLinks {

  private final Site site;
  private final DraftDesk desk;

  DraftLinks(Site site, DraftDesk desk) {
    this.site = site;
    this.desk = desk;
  }

  /** Those that {@code author} has not published yet, the last changed first. */
  public List<DraftLink> of(Author author, Reader reader) {
    return desk.open(author.account()).stream().map(it -> link(it, reader)).toList();
  }

  private DraftLink link(Draft draft, Reader reader) {
    String when = reader.times().instant(draft.changed());
    if (draft.form().equals(Sheet.FORM)) {
      return new DraftLink(
          Phrase.own(reader.say("register.sheet.draft")),
          site.paths().of("/import/" + draft.id()),
          reader.say("register.draft.new", when));
    }
    if (draft.form().equals(TransitionAnswers.FORM)) {
      String page = TransitionStep.of(TransitionAnswers.of(draft).form()).get(0).word();
      return new DraftLink(
          Phrase.own(reader.say("transition.draft", TransitionAnswers.of(draft).network().slug())),
          site.paths().of("/transitions/" + draft.id() + '/' + page),
          reader.say("register.draft.change", when));
    }
    return new DraftLink(
        title(draft, reader),
        site.paths().of("/drafts/" + draft.id()),
        draft.isChange()
            ? reader.say("register.draft.change", when)
            : reader.say("register.draft.new", when));
  }

  /** What the thing is called so far. */
  static Phrase title(Draft draft, Reader reader) {
    Map<String, String> names = new LinkedHashMap<>();
    draft
        .answers()
        .languages("name")
        .forEach(it -> names.put(it, draft.answers().first("name." + it)));
    return names.isEmpty() ? Phrase.own(reader.say("register.nameless")) : reader.best(names);
  }

  /** A draft. */
  public record DraftLink(Phrase title, String href, String detail) {}
}
