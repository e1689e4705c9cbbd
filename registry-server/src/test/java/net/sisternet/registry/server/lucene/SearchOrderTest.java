package net.sisternet.registry.server.lucene;

import static net.sisternet.registry.server.lucene.TestIndex.network;
import static net.sisternet.registry.server.lucene.TestIndex.slugs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.sisternet.registry.core.generated.GeneratedNetworks;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.query.FindRequest.Sort;
import net.sisternet.registry.core.query.FindResult;
import net.sisternet.registry.core.query.Hit;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.server.lucene.TestIndex.Asked;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.SchemaOrg;
import net.sisternet.vocab.Xsd;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchOrderTest {

  @TempDir Path folder;
  private TestIndex index;

  @BeforeEach
  void open() {
    index = new TestIndex(folder);
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void danishNamesEndInTheirOwnLetters() {
    publishNames("da", "Zoo", "Ærø", "Øerne", "Århus", "Aabenraa", "Anders", "aalborg", "Bo", "Ål");
    assertThat(names(Sort.NAME, "da"))
        .containsExactly(
            "Anders", "Bo", "Zoo", "Ærø", "Øerne", "Aabenraa", "Ål", "aalborg", "Århus");
  }

  @Test
  void germanUmlautsStandWithTheirVowel() {
    publishNames("de", "Zoo", "Ärzte", "Arzt", "Öl", "Ost", "über", "Ufer", "Straße", "Strasse A");
    assertThat(names(Sort.NAME, "de"))
        .containsExactly(
            "Arzt", "Ärzte", "Öl", "Ost", "Straße", "Strasse A", "über", "Ufer", "Zoo");
  }

  @Test
  void namesAreComparedWordByWord() {
    publishNames("en", "Hub North", "Hubert", "hub Alpha", "Hub-Beta", "Hub");
    assertThat(names(Sort.NAME, "en"))
        .containsExactly("Hub", "hub Alpha", "Hub-Beta", "Hub North", "Hubert");
  }

  @Test
  void eachReaderSortsByTheNameInTheirLanguage() {
    index.publish(
        network("one").name("en", "Alpha").name("da", "Zeta"),
        network("two").name("en", "Beta").name("de", "Aal"),
        network("three").name("fr", "Milieu"),
        network("a-nameless"));
    assertThat(sorted(Sort.NAME, "en")).containsExactly("a-nameless", "one", "two", "three");
    assertThat(sorted(Sort.NAME, "da")).containsExactly("a-nameless", "two", "three", "one");
    assertThat(sorted(Sort.NAME, "de")).containsExactly("a-nameless", "two", "one", "three");
    assertThat(sorted(Sort.RELEVANCE, "xx")).isEqualTo(sorted(Sort.NAME, "en"));
  }

  @Test
  void modifiedIsNewestFirstAndTiesAreByIri() {
    index.publish(network("c").name("da", "Ens"), network("b").name("da", "Ens"));
    index.publish(network("a").name("da", "Ens"));
    assertThat(sorted(Sort.MODIFIED, "da")).containsExactly("a", "b", "c");
    assertThat(sorted(Sort.NAME, "da")).containsExactly("a", "b", "c");
    index.publish(network("c").name("da", "Ens"));
    assertThat(sorted(Sort.MODIFIED, "da")).containsExactly("c", "a", "b");
    assertThat(slugs(index.find(new Asked().words("ens").language("da").request())))
        .containsExactly("a", "b", "c");
  }

  @Test
  void eventsStandByTheirStartLatestFirstAndWhatDoesNotSayItLast() {
    index.publish(
        event("undated", ""),
        event("spring", "2026-03-18T15:00"),
        event("same-day", "2026-03-18"),
        event("some-day-in-march", "2026-03"),
        event("wrong", "in spring"),
        event("some-year", "2025"),
        event("old", "2012-05-30"),
        event("next", "2027-01-17"));
    List<String> latestFirst =
        List.of(
            "next",
            "some-day-in-march",
            "same-day",
            "spring",
            "some-year",
            "old",
            "undated",
            "wrong");
    assertThat(sorted(Sort.START, "da")).isEqualTo(latestFirst);
    Asked events = new Asked().filter(Facet.KIND, "event").language("da");
    assertThat(slugs(index.find(events.request()))).isEqualTo(latestFirst);
    assertThat(sorted(Sort.RELEVANCE, "da")).isSorted();
  }

  @ParameterizedTest
  @EnumSource(Sort.class)
  void allPagesTogetherAreTheWholeOrderWithoutLossOrDoubles(Sort sort) {
    var networks = new GeneratedNetworks(TestIndex.HOME, 3);
    for (int from = 1; from < 500; from += 50) {
      index.projection().apply(TestIndex.HOME, networks.entries(from, from + 49));
    }
    for (String words : List.of("", "netværket", "mødes hver måned")) {
      var asked = new Asked().words(words).sort(sort).language("da");
      List<RecordIri> paged = allPages(asked, 7);
      List<RecordIri> paged100 = allPages(asked, 100);
      FindResult first = index.find(asked.cursor("").limit(100).request());
      assertThat(paged).hasSize((int) first.total()).doesNotHaveDuplicates().isEqualTo(paged100);
      assertThat(first.total()).as(words).isGreaterThan(100);
    }
  }

  @Test
  void aRecordThatComesBetweenPagesDisturbsNoOther() {
    publishNames("en", "A", "C", "E", "G");
    var asked = new Asked().sort(Sort.NAME).limit(2);
    FindResult first = index.find(asked.request());
    publishNames("en", "B", "D");
    index.withdraw(network("c").iri());
    FindResult second = index.find(asked.cursor(first.nextCursor()).request());
    assertThat(slugs(first)).containsExactly("a", "c");
    assertThat(slugs(second)).containsExactly("d", "e");
  }

  @Test
  void theLastPageHasNoCursor() {
    publishNames("en", "A", "B");
    assertThat(index.find(new Asked().limit(2).request()).nextCursor()).isEmpty();
    assertThat(index.find(new Asked().limit(1).request()).nextCursor()).isNotEmpty();
  }

  @Test
  void aCursorOfAnotherQuestionIsRefused() {
    publishNames("en", "A", "B", "C");
    String cursor = index.find(new Asked().limit(1).request()).nextCursor();
    assertThat(slugs(index.find(new Asked().cursor(cursor).limit(2).request())))
        .as("another page size is the same question")
        .containsExactly("b", "c");
    for (Asked other :
        List.of(
            new Asked().words("a"),
            new Asked().filter(Facet.KIND, "network"),
            new Asked().maxFee("5"),
            new Asked().sort(Sort.MODIFIED),
            new Asked().language("da"))) {
      assertRefused(other.cursor(cursor));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "!!", "AAAA", "\u00e6", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void aCursorThatIsNoneIsRefused(String cursor) {
    publishNames("en", "A");
    assertRefused(new Asked().cursor(cursor));
  }

  private void assertRefused(Asked asked) {
    assertThatThrownBy(() -> index.find(asked.request()))
        .isInstanceOfSatisfying(
            RegistryException.class,
            refusal -> {
              assertThat(refusal.type()).isEqualTo(ProblemType.BAD_REQUEST);
              assertThat(refusal.detail().da()).contains("Markøren");
              assertThat(refusal.detail().de()).contains("Positionsmarke");
            });
  }

  private List<RecordIri> allPages(Asked asked, int limit) {
    var all = new ArrayList<RecordIri>();
    String cursor = "";
    do {
      FindResult page = index.find(asked.limit(limit).cursor(cursor).request());
      assertThat(page.hits().size()).isLessThanOrEqualTo(limit);
      page.hits().stream().map(Hit::record).forEach(all::add);
      cursor = page.nextCursor();
    } while (!cursor.isEmpty());
    return all;
  }

  private void publishNames(String language, String... names) {
    index.publish(
        Arrays.stream(names)
            .map(name -> network(slug(name)).name(language, name))
            .toArray(TestRecord[]::new));
  }

  private static TestRecord event(String slug, String start) {
    var event = new TestRecord(TestIndex.HOME, Kinds.EVENT, slug).name("da", slug);
    return start.isEmpty()
        ? event
        : event.add(event.iri().thing(), SchemaOrg.START_DATE, Literal.typed(start, Xsd.DATE));
  }

  private static String slug(String name) {
    return Folding.expanded(name.toLowerCase(java.util.Locale.ROOT)).replaceAll("[^a-z]+", "-");
  }

  private List<String> sorted(Sort sort, String language) {
    return slugs(index.find(new Asked().sort(sort).language(language).request()));
  }

  private List<String> names(Sort sort, String language) {
    List<String> slugs = sorted(sort, language);
    return slugs.stream().map(this::name).toList();
  }

  /** The name with which a record was published. */
  private String name(String slug) {
    return index.log().stream()
        .filter(entry -> entry.entry().about().slug().equals(slug))
        .flatMap(entry -> entry.payload().stream())
        .flatMap(payload -> payload.graph().triples())
        .filter(triple -> triple.predicate().value().equals(net.sisternet.vocab.Skos.PREF_LABEL))
        .map(triple -> ((net.sisternet.registry.core.rdf.Literal) triple.object()).lexical())
        .findFirst()
        .orElseThrow();
  }
}
