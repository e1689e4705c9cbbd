package net.sisternet.registry.server.html.search;

import java.util.List;
import java.util.Locale;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.query.Reason;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;

/** Why records were found, in the words of one reader. */
final class ReasonViews {

  private static final int MOST = 6;

  private final FacetValues values;
  private final Reader reader;

  ReasonViews(FacetValues values, Reader reader) {
    this.values = values;
    this.reader = reader;
  }

  List<ReasonView> of(List<Reason> reasons) {
    return reasons.stream().map(this::view).distinct().limit(MOST).toList();
  }

  private ReasonView view(Reason reason) {
    if (reason instanceof Reason.InText text) {
      String where = text.where().name().toLowerCase(Locale.ROOT).replace('_', '-');
      String lang = reader.phrase(text.found(), text.language()).lang();
      return new ReasonView(
          reader.say("reason." + where), text.before(), text.found(), text.after(), lang, "");
    }
    if (reason instanceof Reason.InLabel label) {
      Phrase stated = values.label(label.facet(), label.stated(), reader);
      String remark =
          label.named().equals(label.stated())
              ? also(label.label(), stated)
              : around(label.facet(), label.named());
      return stated(label.facet(), stated, remark);
    }
    var chosen = (Reason.Chosen) reason;
    Phrase stated = values.label(chosen.facet(), chosen.stated(), reader);
    boolean same = chosen.asked().equals(chosen.stated());
    return stated(chosen.facet(), stated, same ? "" : around(chosen.facet(), chosen.asked()));
  }

  private ReasonView stated(Facet facet, Phrase label, String remark) {
    String name = reader.say("facet." + facet.parameter());
    return new ReasonView(name, label.text(), "", "", label.lang(), remark);
  }

  /** Another name that was typed, so that one sees why this was found by it. */
  private String also(String label, Phrase shown) {
    return label.equalsIgnoreCase(shown.text()) ? "" : reader.say("reason.also", label);
  }

  private String around(Facet facet, String value) {
    String label = values.label(facet, value, reader).text();
    return facet == Facet.AREA
        ? reader.say("reason.lies-in", label)
        : reader.say("reason.belongs-to", label);
  }
}
