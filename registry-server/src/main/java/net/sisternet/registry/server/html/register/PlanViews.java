package net.sisternet.registry.server.html.register;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.transition.Plan;
import net.sisternet.registry.core.transition.Plan.Effect;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.view.RecordNames;

/** What is planned for networks, in words. Any thread. */
public final class PlanViews {

  private final Site site;
  private final RecordNames names;

  public PlanViews(Site site, RecordNames names) {
    this.site = site;
    this.names = names;
  }

  /** One line for each network that changes. */
  public List<PlanLine> lines(Plan plan, Reader reader) {
    return plan.effects().stream().map(it -> line(it, reader)).toList();
  }

  private PlanLine line(Effect effect, Reader reader) {
    Map<String, String> called = RecordNames.names(effect.graph(), effect.record());
    return new PlanLine(
        called.isEmpty() ? Phrase.own(effect.record().slug()) : reader.best(called),
        reader.say("transition.fate." + effect.fate().name().toLowerCase(Locale.ROOT)),
        effect.record().value(),
        effect.head().isPresent() ? site.paths().record(effect.record()) : "");
  }

  /** What a network is called now. */
  Phrase name(RecordIri record, Reader reader) {
    Map<String, String> called = names.of(List.of(record)).getOrDefault(record, Map.of());
    return called.isEmpty() ? Phrase.own(record.slug()) : reader.best(called);
  }
}
