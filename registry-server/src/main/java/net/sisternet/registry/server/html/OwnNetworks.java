package net.sisternet.registry.server.html;

import java.util.List;
import java.util.Map;
import net.sisternet.registry.core.log.OwnRecords;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.view.RecordNames;

/** The records that somebody has published. */
final class OwnNetworks {

  private static final int MOST = 200;

  private final Site site;
  private final OwnRecords records;
  private final RecordNames names;

  OwnNetworks(Site site, OwnRecords records, RecordNames names) {
    this.site = site;
    this.records = records;
    this.names = names;
  }

  /** Those of {@code owner}, the last changed first. */
  List<OwnNetwork> of(AccountId owner, Reader reader) {
    List<RecordHead> heads = records.ownedBy(owner, MOST);
    Map<RecordIri, Map<String, String>> byRecord =
        names.of(heads.stream().map(RecordHead::record).toList());
    return heads.stream()
        .map(it -> view(it, byRecord.getOrDefault(it.record(), Map.of()), reader))
        .toList();
  }

  private OwnNetwork view(RecordHead head, Map<String, String> byTag, Reader reader) {
    return new OwnNetwork(
        byTag.isEmpty() ? Phrase.own(head.record().slug()) : reader.best(byTag),
        site.paths().record(head.record()),
        head.withdrawn()
            ? reader.say("account.networks.withdrawn")
            : reader.say("hit.modified", reader.times().day(head.modified())));
  }

  /** A record. */
  record OwnNetwork(Phrase name, String href, String detail) {}
}
