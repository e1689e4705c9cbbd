package net.sisternet.registry.core.publish;

import static net.sisternet.registry.core.Samples.network;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.FieldProblem;
import net.sisternet.registry.core.problem.Messages;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.Term;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.vocab.SchemaOrg;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordRulesTest {

  private static final RecordIri RECORD = network("a");
  private static final String NOTE = "http://www.w3.org/2004/02/skos/core#note";

  @Test
  void aRecordSpeaksAboutItselfAndItsFragments() {
    assertThat(check(RECORD.iri(), NOTE, Literal.string("x"))).isEmpty();
    assertThat(check(RECORD.fragment("b1"), NOTE, network("b").thing())).isEmpty();
    for (String outside :
        List.of(
            network("ab").value(),
            network("b") + "#it",
            RECORD + "/x",
            "http://e.org/",
            "https://w3id.org/tree#Node")) {
      assertThat(check(new Iri(outside), NOTE, Literal.string("x")))
          .containsExactly(
              FieldProblem.violation("id", "publish.outside", outside, RECORD.value()));
    }
  }

  @Test
  void termsOfTheLogsProtocolAreRefusedInEveryPosition() {
    for (String term : List.of("https://w3id.org/tree#member", "https://w3id.org/ldes#x")) {
      assertThat(check(RECORD.thing(), term, Literal.string("x")))
          .extracting(FieldProblem::reason, FieldProblem::value)
          .containsExactly(tuple(Messages.text("publish.log-term.reason"), term));
      assertThat(check(RECORD.thing(), NOTE, new Iri(term)))
          .containsExactly(FieldProblem.violation("note", "publish.log-term", term));
      assertThat(check(RECORD.thing(), NOTE, Literal.typed("x", term)))
          .containsExactly(FieldProblem.violation("note", "publish.log-term", term));
      assertThat(check(RECORD.thing(), NOTE, Literal.string("see " + term))).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0, 1, 7, 8, 0x0B, 0x0C, 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9F, 0x061C, 0x200E, 0x200F, 0x202A,
        0x202E, 0x2066, 0x2069, 0xFFFE, 0xFFFF
      })
  void controlAndDirectionMarksAreRefusedAndShownAsReplaced(int mark) {
    String text = "a" + Character.toString(mark) + "b";
    FieldProblem problem = FieldProblem.violation("note", "publish.unclean", "a\uFFFDb");
    assertThat(check(RECORD.thing(), NOTE, Literal.string(text))).containsExactly(problem);
    assertThat(check(RECORD.thing(), NOTE, Literal.text(text, "da"))).containsExactly(problem);
    if (mark > 0x20) {
      assertThat(check(RECORD.thing(), NOTE, new Iri("http://e.org/" + text)))
          .extracting(FieldProblem::value)
          .containsExactly("http://e.org/a\uFFFDb");
      assertThat(check(RECORD.fragment(text), NOTE, Literal.string("x")))
          .extracting(FieldProblem::field)
          .containsExactly("id");
      assertThat(check(RECORD.thing(), "http://e.org/" + text, Literal.string("x"))).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "two\nlines\r\n\tand a tab",
        "æøåÆØÅ ß é",
        "\uD83D\uDC1D",
        "العربية",
        "a\u00A0b"
      })
  void ordinaryTextIsClean(String text) {
    assertThat(check(RECORD.thing(), NOTE, Literal.string(text))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jane@e.org",
        "Write to jane.doe+x@mail.e.org.",
        "<jane@e.org>",
        "søren@øl.dk",
        "mailto:jane@e.org",
        "a@b@c.de"
      })
  void anAddressInAPublicTextIsWarnedOf(String text) {
    assertThat(check(RECORD.thing(), SchemaOrg.DESCRIPTION, Literal.text(text, "en")))
        .containsExactly(FieldProblem.warning("description", "publish.email", text));
    assertThat(check(RECORD.thing(), SchemaOrg.EMAIL, Literal.string(text))).isEmpty();
  }

  @Test
  void anAddressAsAnIriIsWarnedOfToo() {
    assertThat(check(RECORD.thing(), SchemaOrg.URL, new Iri("MailTo:jane@e.org")))
        .containsExactly(FieldProblem.warning("url", "publish.email", "MailTo:jane@e.org"));
    var mailbox = "http://www.w3.org/2006/vcard/ns#hasEmail";
    assertThat(check(RECORD.thing(), mailbox, new Iri("mailto:info@e.org"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@",
        "a@",
        "a@b",
        "@e.org",
        "a @ b.c",
        "a@b.",
        "a@.b",
        "two @handles",
        "10 kr. @ 5"
      })
  void whatIsNoAddressIsNotWarnedOf(String text) {
    assertThat(check(RECORD.thing(), NOTE, Literal.string(text))).isEmpty();
  }

  @Test
  void aMegabyteOfAnythingIsChecked() {
    int size = 1 << 20;
    for (String unit : List.of("a", "a@", "a@b", "@a.", ".", "a.", "@")) {
      String text = unit.repeat(size / unit.length());
      assertThat(check(RECORD.thing(), NOTE, Literal.string(text))).hasSizeLessThan(2);
    }
    String domain = "a@b" + ".c".repeat(size / 2);
    assertThat(check(RECORD.thing(), NOTE, Literal.string(domain))).hasSize(1);
  }

  private static List<FieldProblem> check(Iri subject, String predicate, Term object) {
    return RecordRules.check(
        RECORD, new Graph(List.of(new Triple(subject, new Iri(predicate), object))));
  }
}
