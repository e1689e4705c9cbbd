package net.sisternet.registry.core.model;

import static net.sisternet.registry.core.Samples.HOME;
import static net.sisternet.registry.core.Samples.MORNING;
import static net.sisternet.registry.core.Samples.network;
import static net.sisternet.registry.core.Samples.payload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.rdf.NTriples;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.Sn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelTest {

  private static final String NAME = "<http://localhost:8080/networks/a#it> <http://e.org/p> ";
  private static final String SALT_LINE =
      "<http://localhost:8080/networks/a> <" + Sn.SALT + "> \"00\" .\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost",
        "ftp://e.org",
        "http:",
        "http:///x",
        "http://e.org/",
        "http://e.org/x/",
        "http://e.org?x",
        "http://e.org?",
        "http://e.org#",
        "http://e.org/a b",
        "http://e.org/<",
        "http://me:secret@e.org",
        "urn:e",
        "//e.org"
      })
  void aHomeIsAWebAddress(String base) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Home(base));
  }

  @Test
  void aHomeHoldsWhatIsUnderItAndNothingThatOnlyBeginsAlike() {
    var home = new Home("https://e.org/register");
    assertThat(home.iri().value()).isEqualTo("https://e.org/register/");
    assertThat(home.record(Kinds.NETWORK, "a").value())
        .isEqualTo("https://e.org/register/networks/a");
    assertThat(home.holds("https://e.org/register/networks/a")).isTrue();
    assertThat(home.holds("https://e.org/registers/networks/a")).isFalse();
    assertThat(home.holds("https://e.org/register")).isFalse();
    assertThat(home.holds("http://e.org/register/networks/a")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "http://e.org/",
        "http://e.org/A",
        "http://e.org/a#it",
        "http://e.org/a?x",
        "http://e.org/a-",
        "http://e.org/-a",
        "http://e.org/a--b",
        "http://e.org/å",
        "http://e.org/a.b",
        "http://e.org/a\n",
        "http://e.org/n/a ",
        "http://e.org/a/"
      })
  void whatIsNoRecordMakesNoRecordIri(String value) {
    assertThatIllegalArgumentException().isThrownBy(() -> new RecordIri(value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "#it",
        "mailto:a@e.org",
        "http://e.org/n/a/",
        "http://e.org/n?x/a",
        "http://e.org/n x/a",
        "http://e.org/n/A#it"
      })
  void anAddressThatCanBeNoRecordsNamesNone(String iri) {
    assertThat(RecordIri.findDocument(iri)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://e.org/n/a",
        "http://e.org/n/a#",
        "http://e.org/n/a#it",
        "http://e.org/n/a#b/c?d#e"
      })
  void aRecordIsFoundByItsNameAndByThatOfItsThings(String iri) {
    assertThat(RecordIri.findDocument(iri)).contains(new RecordIri("http://e.org/n/a"));
  }

  @Test
  void aRecordCoversItselfAndItsFragments() {
    RecordIri record = network("a-1");
    assertThat(record.slug()).isEqualTo("a-1");
    assertThat(record.path()).isEqualTo("networks");
    assertThat(record.thing().value()).isEqualTo(record + "#it");
    assertThat(record.covers(record.value())).isTrue();
    assertThat(record.covers(record + "#")).isTrue();
    assertThat(record.covers(record + "#it")).isTrue();
    assertThat(record.covers(record + "1")).isFalse();
    assertThat(record.covers(record + "/x")).isFalse();
    assertThat(record.covers(record + "?x#it")).isFalse();
    assertThat(record.covers("")).isFalse();
    assertThat(network("a")).isLessThan(network("b"));
  }

  @Test
  void aSlugHasAtMostEightyCharacters() {
    assertThat(RecordIri.isSlug("a".repeat(80))).isTrue();
    assertThat(RecordIri.isSlug("a".repeat(81))).isFalse();
    assertThat(RecordIri.isSlug("a-".repeat(100_000))).isFalse();
  }

  @Test
  void numbersAndNamesCheckThemselves() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Position(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Position(Long.MAX_VALUE).next());
    assertThatIllegalArgumentException().isThrownBy(() -> new RecordVersion(0));
    assertThatIllegalArgumentException().isThrownBy(() -> new AccountId(""));
    assertThatIllegalArgumentException().isThrownBy(() -> new AccountId("a\n"));
    assertThatIllegalArgumentException().isThrownBy(() -> new AccountId("a".repeat(65)));
    assertThat(Position.START.next()).isEqualTo(new Position(1)).isGreaterThan(Position.START);
    assertThat(RecordVersion.FIRST.next()).isEqualTo(new RecordVersion(2));
  }

  @Test
  void aDigestIsSha256InLowerCase() {
    String abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assertThat(Digest.of("abc").hex()).isEqualTo(abc);
    assertThat(Digest.ofHash(Digest.of("abc").bytes())).isEqualTo(Digest.of("abc"));
    assertThat(Digest.of("å")).isEqualTo(Digest.of(new byte[] {(byte) 0xC3, (byte) 0xA5}));
    for (String wrong :
        new String[] {"", abc + "0", abc.toUpperCase(java.util.Locale.ROOT), "\uFF11".repeat(64)}) {
      assertThatIllegalArgumentException().isThrownBy(() -> new Digest(wrong));
    }
  }

  @Test
  void thePayloadsOfTwoPublicationsDifferButTheirContentDoesNot() {
    Payload one = new Payload(NAME + "\"x\" .\n" + SALT_LINE);
    Payload two = new Payload(NAME + "\"x\" .\n" + SALT_LINE.replace("00", "01"));
    Payload other = new Payload(NAME + "\"y\" .\n" + SALT_LINE);

    assertThat(one.digest()).isNotEqualTo(two.digest());
    assertThat(one.contentDigest())
        .isEqualTo(two.contentDigest())
        .isEqualTo(Digest.of(NAME + "\"x\" .\n"))
        .isNotEqualTo(other.contentDigest());
    assertThat(new Payload(SALT_LINE + NAME + "\"x\" .\n").contentDigest())
        .isEqualTo(one.contentDigest());
    assertThat(new Payload(NAME + "\"x\" .\n").contentDigest()).isEqualTo(one.contentDigest());
    assertThat(new Payload("").contentDigest()).isEqualTo(Digest.of(""));
    for (String text : List.of("", SALT_LINE, SALT_LINE + NAME, NAME + SALT_LINE + NAME, NAME)) {
      assertThat(new Payload(text).digests().whole()).isEqualTo(new Payload(text).digest());
    }
  }

  @Test
  void aTextThatQuotesTheSaltsPredicateIsContent() {
    String quoting = NAME + "\"see <" + Sn.SALT + "> there\" .\n";
    assertThat(new Payload(quoting + SALT_LINE).contentDigest())
        .isEqualTo(new Payload(quoting + SALT_LINE.replace("00", "01")).contentDigest())
        .isEqualTo(Digest.of(quoting));
  }

  @Test
  void anEnvelopeSaysEverythingInCanonicalForm() {
    Payload payload = payload(network("a"), "name");
    Entry entry =
        new Entry(
            HOME,
            new Position(4711),
            EntryType.UPDATE,
            network("a"),
            new RecordVersion(2),
            MORNING.plusMillis(10),
            Optional.of(payload.digest()));
    String iri = "<http://localhost:8080/log/entries/4711> ";

    assertThat(entry.envelope())
        .isEqualTo(
            (iri
                    + "<http://purl.org/dc/terms/conformsTo> <https://w3id.org/sisternet/protocol/1> .\n")
                + (iri
                    + "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://www.w3.org/ns/activitystreams#Update> .\n")
                + (iri
                    + "<https://w3id.org/sisternet/ns#payloadDigest> \""
                    + payload.digest()
                    + "\"^^<http://www.w3.org/2001/XMLSchema#hexBinary> .\n")
                + (iri
                    + "<https://w3id.org/sisternet/ns#position> \"4711\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n")
                + (iri
                    + "<https://w3id.org/sisternet/ns#recordVersion> \"2\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n")
                + (iri
                    + "<https://www.w3.org/ns/activitystreams#actor> <http://localhost:8080/> .\n")
                + (iri
                    + "<https://www.w3.org/ns/activitystreams#object> <http://localhost:8080/networks/a> .\n")
                + (iri
                    + "<https://www.w3.org/ns/activitystreams#published> \"2026-11-21T08:00:00.010Z\"^^<http://www.w3.org/2001/XMLSchema#dateTime> .\n"));
    assertThat(NTriples.write(NTriples.read(entry.envelope()))).isEqualTo(entry.envelope());
  }

  @Test
  void theEnvelopeOfAnErasureIsInCanonicalFormToo() {
    Entry erasure =
        new Entry(
            HOME,
            new Position(4711),
            EntryType.ERASURE,
            network("a"),
            new RecordVersion(2),
            MORNING,
            Optional.empty(),
            List.of(new Position(1), new Position(9), new Position(10), new Position(100)));

    assertThat(erasure.envelope().lines().filter(line -> line.contains("#erases>"))).hasSize(4);
    assertThat(NTriples.write(NTriples.read(erasure.envelope()))).isEqualTo(erasure.envelope());
  }

  @Test
  void anEntryChecksItself() {
    Optional<Digest> digest = Optional.of(Digest.of("x"));
    assertThat(entry(1, EntryType.DELETE, 0, Optional.empty()).envelope())
        .doesNotContain("payloadDigest")
        .contains("#Delete>");
    assertThatIllegalArgumentException().isThrownBy(() -> entry(0, EntryType.CREATE, 0, digest));
    assertThatIllegalArgumentException().isThrownBy(() -> entry(1, EntryType.CREATE, 1, digest));
    assertThatIllegalArgumentException().isThrownBy(() -> entry(1, EntryType.DELETE, 0, digest));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> entry(1, EntryType.UPDATE, 0, Optional.empty()));
  }

  private static Entry entry(long position, EntryType type, int nanos, Optional<Digest> digest) {
    return new Entry(
        HOME,
        new Position(position),
        type,
        network("a"),
        RecordVersion.FIRST,
        MORNING.plusNanos(nanos),
        digest);
  }
}
