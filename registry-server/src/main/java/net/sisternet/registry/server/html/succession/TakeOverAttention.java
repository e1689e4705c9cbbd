package net.sisternet.registry.server.html.succession;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.care.Stewards;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.succession.Successions;
import net.sisternet.registry.core.succession.TakeOver;
import net.sisternet.registry.server.html.care.RecordTexts;
import net.sisternet.registry.server.html.frame.Attention;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Reader;

/** What deputies can take over, and what somebody has asked for; for their own page. */
final class TakeOverAttention implements Attention {

  private static final int MOST = 100;

  private final Site site;
  private final Successions successions;
  private final Stewards stewards;
  private final RecordHeads heads;

  TakeOverAttention(Site site, Successions successions, Stewards stewards, RecordHeads heads) {
    this.site = site;
    this.successions = successions;
    this.stewards = stewards;
    this.heads = heads;
  }

  @Override
  public List<Matter> of(Author author, Reader reader) {
    var matters = new ArrayList<Matter>();
    for (RecordIri record : stewards.deputyFor(author.account(), MOST)) {
      heads
          .find(record)
          .filter(it -> !it.owner().equals(author.account()))
          .flatMap(head -> findMatter(author, head, reader))
          .ifPresent(matters::add);
    }
    return matters;
  }

  private Optional<Matter> findMatter(Author author, RecordHead head, Reader reader) {
    RecordIri record = head.record();
    Optional<TakeOver> running = successions.findRunning(record);
    if (running.isPresent()) {
      return Optional.of(
          new Matter(
              name(head, reader),
              text(author, running.get(), reader),
              site.paths().record(record)));
    }
    return successions
        .findSilentSince(head)
        .map(
            since ->
                new Matter(
                    reader.say("take.attention", name(head, reader)),
                    reader.say("take.attention.since", reader.times().day(since)),
                    TakeOverPage.address(site, record)));
  }

  private static String text(Author author, TakeOver running, Reader reader) {
    return running.asked().opener().filter(author.account()::equals).isPresent()
        ? reader.say("take.begun", reader.times().day(running.until()))
        : TakeOverNotices.text(running, reader);
  }

  private String name(RecordHead head, Reader reader) {
    Graph graph =
        heads
            .findVersion(head.record(), head.version())
            .flatMap(entry -> entry.payload().map(Payload::graph))
            .orElseGet(() -> new Graph(List.of()));
    return RecordTexts.name(head.record(), graph, reader);
  }
}
