package net.sisternet.registry.server.html;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.care.Stewards;
import net.sisternet.registry.core.log.OwnRecords;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.sisters.MirrorAddress;
import net.sisternet.registry.core.sisters.SisterCopy;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.view.FreshnessViews;
import net.sisternet.registry.server.html.view.RecordNames;
import net.sisternet.vocab.Kinds;

/** The records that somebody cares for: how fresh, how often looked at, and who has copies. */
final class OwnNetworks {

  /** So many are on a page. */
  static final int MOST = 100;

  private final Site site;
  private final OwnRecords records;
  private final Stewards stewards;
  private final RecordHeads heads;
  private final RecordNames names;
  private final FreshnessViews freshness;
  private final DashboardPorts dashboard;
  private final Clock clock;

  OwnNetworks(Site site, PagePorts ports, RecordNames names, FreshnessViews freshness) {
    this.site = site;
    this.records = ports.ownRecords();
    this.stewards = ports.care().stewards();
    this.heads = ports.heads();
    this.names = names;
    this.freshness = freshness;
    this.dashboard = ports.dashboard();
    this.clock = ports.care().clock();
  }

  /**
   * Those of {@code account}, the last changed first; on the first page then those it is a deputy
   * for.
   *
   * @param skipped how many are on the pages before
   */
  OwnView of(AccountId account, int skipped, Reader reader) {
    List<RecordHead> own = records.ownedBy(account, skipped, MOST);
    List<RecordHead> all = skipped == 0 ? withOthers(own, account) : own;
    List<RecordIri> iris = all.stream().map(RecordHead::record).toList();
    var numbers = numbers(iris);
    Map<RecordIri, Map<String, String>> byRecord = names.of(iris);
    List<SisterCopy> copies = dashboard.copies().get();
    List<OwnNetwork> networks =
        all.stream()
            .map(
                it ->
                    new OwnNetwork(
                        name(it, byRecord.getOrDefault(it.record(), Map.of()), reader),
                        site.paths().record(it.record()),
                        detail(it, reader),
                        it.owner().equals(account) ? "" : reader.say("account.deputy"),
                        it.withdrawn() ? "" : numbers.say(it.record(), reader),
                        it.withdrawn() ? List.of() : copies(it, copies, reader)))
            .toList();
    return new OwnView(
        networks, asked(copies, reader), pages(account, skipped, own.size(), reader));
  }

  private OwnPages pages(AccountId account, int skipped, int shown, Reader reader) {
    int total = skipped > 0 || shown == MOST ? records.countOwnedBy(account) : shown;
    return total <= MOST && skipped == 0
        ? new OwnPages("", "", "")
        : new OwnPages(
            reader.say(
                "account.networks.part", skipped + Math.min(1, shown), skipped + shown, total),
            skipped > 0 ? page(Math.max(0, skipped - MOST)) : "",
            skipped + shown < total && shown > 0 ? page(skipped + MOST) : "");
  }

  private String page(int skipped) {
    String account = site.paths().of("/account");
    return (skipped == 0 ? account : account + "?from=" + skipped) + "#page-networks";
  }

  private List<RecordHead> withOthers(List<RecordHead> own, AccountId account) {
    var all = new ArrayList<>(own);
    heads.findAll(stewards.deputyFor(account, MOST)).values().stream()
        .filter(it -> !it.owner().equals(account))
        .sorted((a, b) -> b.modified().compareTo(a.modified()))
        .forEach(all::add);
    return all;
  }

  private Numbers numbers(List<RecordIri> iris) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    LocalDate first = today.withDayOfMonth(1);
    return new Numbers(
        dashboard.views().count(iris, first, today),
        dashboard.views().count(iris, first.minusMonths(1), first.minusDays(1)));
  }

  private static Phrase name(RecordHead head, Map<String, String> byTag, Reader reader) {
    return byTag.isEmpty() ? Phrase.own(head.record().slug()) : reader.best(byTag);
  }

  private String detail(RecordHead head, Reader reader) {
    if (head.withdrawn()) {
      return reader.say("account.networks.withdrawn");
    }
    return findAge(head, reader)
        .orElseGet(() -> reader.say("hit.modified", reader.times().day(head.modified())));
  }

  private Optional<String> findAge(RecordHead head, Reader reader) {
    return heads
        .findVersion(head.record(), head.version())
        .flatMap(entry -> entry.payload().map(Payload::graph))
        .flatMap(
            graph ->
                Kinds.findByPath(head.record().path())
                    .flatMap(
                        kind ->
                            freshness.find(kind, head.record(), graph, head.modified(), reader)))
        .map(Phrase::text);
  }

  private List<Copy> copies(RecordHead head, List<SisterCopy> copies, Reader reader) {
    return copies.stream()
        .map(
            it ->
                new Copy(
                    it.name(),
                    MirrorAddress.base(it.sister(), site.paths().home())
                        + head.record().value().substring(site.paths().home().base().length()),
                    state(it, head, reader)))
        .toList();
  }

  /** What was asked before the last change says nothing of it, unless it is already there. */
  private static String state(SisterCopy copy, RecordHead head, Reader reader) {
    SisterCopy.Version version = copy.version(head);
    if (version != SisterCopy.Version.SAME && copy.asked().isBefore(head.modified())) {
      return reader.say("account.copies.soon");
    }
    return switch (version) {
      case SAME -> reader.say("account.copies.same");
      case OLDER -> reader.say("account.copies.older");
      case NONE -> reader.say("account.copies.none");
    };
  }

  /** When the sister that was asked longest ago was. */
  private static String asked(List<SisterCopy> copies, Reader reader) {
    return copies.stream()
        .map(SisterCopy::asked)
        .min((a, b) -> a.compareTo(b))
        .map(it -> reader.say("account.copies.how", reader.times().instant(it)))
        .orElse("");
  }

  /** Looks in this month and in the one before. */
  private record Numbers(Map<RecordIri, Long> now, Map<RecordIri, Long> before) {
    String say(RecordIri record, Reader reader) {
      return reader.say(
          "account.views", now.getOrDefault(record, 0L), before.getOrDefault(record, 0L));
    }
  }

  /**
   * What the page shows of them.
   *
   * @param asked when the sisters were asked; empty if none has a copy
   */
  record OwnView(List<OwnNetwork> networks, String asked, OwnPages pages) {}

  /**
   * The pages of a long list.
   *
   * @param part which networks are on this one; empty if it is the only one
   * @param newer the page before; empty on the first
   * @param older the page after this; empty on the last
   */
  record OwnPages(String part, String newer, String older) {}

  /**
   * A record.
   *
   * @param part as what the reader cares for it, if not as its owner
   * @param views how often it was looked at; empty if it was withdrawn
   */
  record OwnNetwork(
      Phrase name, String href, String detail, String part, String views, List<Copy> copies) {}

  /** A copy at a sister. */
  record Copy(String name, String href, String state) {}
}
