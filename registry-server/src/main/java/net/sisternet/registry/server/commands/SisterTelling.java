package net.sisternet.registry.server.commands;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.sisternet.registry.core.federation.Descriptor;
import net.sisternet.registry.core.federation.Heads;
import net.sisternet.registry.core.follow.FollowReport.Quarantined;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.sisters.AcceptedSister;
import net.sisternet.registry.core.sisters.LookAlikes;
import net.sisternet.registry.core.sisters.Preview;
import net.sisternet.registry.server.Introduction;

/** Tells an operator of a registry that may become a sister. What it says of itself is a claim. */
final class SisterTelling {

  private static final int MOST_LINES = 10;

  private final PrintWriter out;
  private final Introduction introduction;

  SisterTelling(PrintWriter out, Introduction introduction) {
    this.out = out;
    this.introduction = introduction;
  }

  /** What it says of itself. */
  void descriptor(Descriptor it) {
    Descriptor.Profile profile = it.profile();
    out.println(TerminalText.of(it.name()) + ", " + it.home());
    List<String> regions =
        profile.regions().stream().map(Iri::value).map(introduction::label).toList();
    line("regions", regions.isEmpty() ? "not said" : String.join(", ", regions));
    line(
        "languages",
        profile.languages().isEmpty() ? "not said" : String.join(", ", profile.languages()));
    line("contact", profile.contact().orElse("not said"));
    line("licence", profile.licence().map(Iri::value).orElse("not said"));
    line("holds", it.records() + " records, " + it.size() + " entries");
  }

  /** What another registry says of it. */
  void mirror(Home source, Heads.HomeHead it) {
    out.println(TerminalText.of(it.name().orElse(it.home().base())) + ", " + it.home());
    line("mirror", source + ", " + it.size() + " entries");
  }

  /** What accepting it means. */
  void key(AcceptedSister it) {
    line("namespaces", String.join(", ", it.sister().namespaces()));
    line("shown here", SelectionOptions.words(it.selection()));
    line("fingerprint", it.sister().key().fingerprint());
    out.flush();
  }

  /** What it would bring. */
  void preview(Preview it) {
    out.println();
    out.printf(
        "Preview: %d of %d entries, verified against its signed tree.%n", it.looked(), it.signed());
    if (it.isPart()) {
      out.println("The rest was not looked at.");
    }
    out.printf(
        "%d records to show (%s): %d new, %d like records of ours; %d entries break the rules.%n",
        it.records(),
        it.kinds().isEmpty() ? "none" : kinds(it.kinds()),
        it.fresh(),
        it.records() - it.fresh(),
        it.quarantined().size());
    lookAlikes(it.lookAlikes());
    quarantined(it.quarantined());
    out.flush();
  }

  private void lookAlikes(List<LookAlikes.Pair> pairs) {
    if (pairs.isEmpty()) {
      return;
    }
    out.println("Look-alikes, theirs and ours; both stay records of their own:");
    pairs.stream()
        .limit(MOST_LINES)
        .forEach(
            it ->
                out.println(
                    "  " + it.theirs() + "  " + it.ours() + "  (" + it.likeness().words() + ")"));
    rest(pairs.size());
  }

  private void quarantined(List<Quarantined> entries) {
    if (entries.isEmpty()) {
      return;
    }
    out.println("Not shown, because they break the rules:");
    entries.stream().limit(MOST_LINES).map(SisterTelling::quarantined).forEach(out::println);
    rest(entries.size());
  }

  /** One entry that is not shown. */
  static String quarantined(Quarantined it) {
    return "  entry "
        + it.position()
        + ", "
        + it.record()
        + ": "
        + TerminalText.of(it.reason().en());
  }

  private void rest(int size) {
    if (size > MOST_LINES) {
      out.println("  … and " + (size - MOST_LINES) + " more");
    }
  }

  private static String kinds(Map<String, Integer> kinds) {
    return kinds.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(it -> it.getKey() + " " + it.getValue())
        .collect(Collectors.joining(", "));
  }

  private void line(String what, String value) {
    out.printf("  %-12s %s%n", what, TerminalText.of(value));
  }
}
