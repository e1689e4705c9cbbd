package net.sisternet.registry.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.sisternet.registry.core.canonical.Canonicaliser;
import net.sisternet.registry.core.jsonld.Corpus;
import net.sisternet.registry.core.jsonld.RecordJson;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.NTriples;
import net.sisternet.registry.core.wire.RecordMapper;
import net.sisternet.vocab.Kinds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkTest {

  private static final RecordIri RECORD = Corpus.HOME.record(Kinds.NETWORK, "brainsbusiness");
  private static final RecordJson JSON = new RecordJson(Corpus.HOME);

  private static Network brainsBusiness() {
    Source press = Source.called("src-003", "da", "Medlemsbetaling").issued("2017-02-28");
    return Network.called("da", "BrainsBusiness")
        .described("en", "ICT cluster in North Jutland")
        .ofType("snc:type-cluster")
        .in("nuts:DK050")
        .speaking("lang:DAN")
        .withCompetence("snc:comp-programming")
        .coordinatedBy("snc:coordination-fees")
        .with(
            MembershipProgram.called("en", "Fee by company size")
                .withTierCount(8)
                .withTier(
                    FeeTier.called("en", "one-person company")
                        .forHeadcount(Quantity.between(1, 1))
                        .priced("1000", "DKK"))
                .withSource(press))
        .with(Coordinator.called("en", "Co-Cluster Manager").withFragment("coordinator"))
        .with(MemberCount.of("2017-02-28", "snc:count-formal", 150).withSource(press))
        .with(Membership.of("https://www.aau.dk/", "snc:role-partner"))
        .withDocument(press)
        .withStatus("snc:record-unconfirmed");
  }

  @Test
  void whatIsSaidIsReadBack() {
    Network network = brainsBusiness();
    assertThat(network.names().findFor(Locale.GERMAN)).contains("BrainsBusiness");
    assertThat(network.areas()).containsExactly(new Iri("http://data.europa.eu/nuts/code/DK050"));
    MembershipProgram membership = network.findMembership().orElseThrow();
    assertThat(membership.findTierCount()).contains(8L);
    FeeTier tier = membership.tiers().get(0);
    assertThat(tier.findPrice()).contains(Price.of("1000.00", "DKK"));
    assertThat(tier.findPeriod()).contains(new IsoDuration("P1Y"));
    assertThat(tier.findHeadcount().flatMap(Quantity::findMost).orElseThrow())
        .isEqualByComparingTo("1");
    assertThat(network.memberCounts().get(0).findPeriod().orElseThrow().hasDay()).isTrue();
    assertThat(network.memberCounts().get(0).sources())
        .containsExactly(Reference.fragment("src-003"));
    assertThat(network.document().documents()).hasSize(1);
  }

  @Test
  void theRegistryUnderstandsIt() {
    String json = RecordMapper.write(brainsBusiness());
    Graph graph =
        new Canonicaliser()
            .canonical(
                Kinds.NETWORK,
                RECORD,
                JSON.fromJson(json.getBytes(StandardCharsets.UTF_8), RECORD.value()));
    Network back = RecordMapper.network(JSON.toJson(Kinds.NETWORK, RECORD, graph));
    assertThat(back.findRecord()).contains(RECORD);
    assertThat(back.names()).isEqualTo(brainsBusiness().names());
    assertThat(back.areas()).isEqualTo(brainsBusiness().areas());
    assertThat(back.findMembership().orElseThrow().tiers().get(0).findPrice())
        .contains(Price.of("1000", "DKK"));
    assertThat(back.memberCounts().get(0).findValue()).contains(150L);
    assertThat(back.document().findStatus())
        .contains(new Iri("https://w3id.org/sisternet/concept/record-unconfirmed"));
    assertThat(back.coordinators().get(0).findId().flatMap(Reference::findIri))
        .contains(RECORD.fragment("coordinator"));
  }

  @Test
  void everyRecordOfTheCorpusIsTheSameAfterTypes() {
    for (Corpus.Document document : Corpus.documents()) {
      Graph graph = NTriples.read(document.expected());
      String json = JSON.toJson(document.kind(), document.record(), graph);
      RegistryRecord typed = RecordMapper.read(document.kind(), json);
      String again = RecordMapper.write(typed);
      assertThat(RecordMapper.read(document.kind(), again)).isEqualTo(typed);
      Graph back = JSON.fromJson(again.getBytes(StandardCharsets.UTF_8), document.record().value());
      assertThat(new Canonicaliser().canonical(document.kind(), document.record(), back))
          .isEqualTo(graph);
    }
  }

  @Test
  void fieldsThatNoTypeKnowsSurviveChanges() {
    Network network =
        RecordMapper.network(
            """
            {"id": "http://localhost:8080/networks/x#it", "name": {"da": "x"}, "schema:slogan": ["a", 1.50],
             "memberProgram": {"name": {"da": "m"}, "schema:termsOfService": {"id": "https://x.example/"}}}
            """);
    Network changed = network.described("de", "y");
    assertThat(RecordMapper.write(changed))
        .contains("\"schema:slogan\":[\"a\",1.5]")
        .contains("\"schema:termsOfService\":{\"id\":\"https://x.example/\"}");
    assertThat(network.descriptions().isEmpty()).isTrue();
  }

  @Test
  void theContactOfAPostIsFoundInItsNetwork() {
    Network network =
        Network.called("da", "x")
            .with(ContactPoint.of("coordinator", "info@example.org").withFragment("contact"))
            .with(
                new Coordinator(
                    Coordinator.called("da", "y")
                        .fields()
                        .withMore("contactPoint", Reference.fragment("contact"))));
    Coordinator coordinator = network.coordinators().get(0);
    assertThat(network.contactsOf(coordinator))
        .extracting(contact -> contact.findEmail().orElseThrow())
        .containsExactly("info@example.org");
  }

  static Stream<Arguments> wrongMembers() {
    return Stream.of(
        Arguments.of("foundingDate", "2005-13", "no date 2005-13"),
        Arguments.of("areaServed", List.of("Lolland"), "Lolland is not an address"),
        Arguments.of("name", Map.of(), "no name"),
        Arguments.of("name", Map.of("da", " "), "empty"),
        Arguments.of("memberCount", List.of(Map.of("obsValue", -1)), "-1 is not a count"),
        Arguments.of("memberCount", List.of(Map.of("obsValue", "1.5")), "1.5 is not a count"),
        Arguments.of(
            "memberProgram",
            Map.of("tiers", List.of(Map.of("fee", Map.of("price", -1, "priceCurrency", "DKK")))),
            "below 0"),
        Arguments.of(
            "memberProgram",
            Map.of("tiers", List.of(Map.of("fee", Map.of("price", 1, "priceCurrency", "XYZ")))),
            "no currency XYZ"),
        Arguments.of(
            "event",
            List.of(Map.of("schedule", Map.of("repeatFrequency", "monthly"))),
            "not a length of time"),
        Arguments.of("contactPoint", List.of(Map.of("email", "info")), "not an e-mail address"),
        Arguments.of("communityContribution", Map.of("value", "lots"), "not a number"),
        Arguments.of(
            "communityContribution",
            Map.of("minValue", 2, "maxValue", 1),
            "ends before it begins"));
  }

  @ParameterizedTest
  @MethodSource("wrongMembers")
  void aWrongMemberIsRefusedByFieldReasonAndRemedy(String field, Object value, String reason) {
    Network network = Network.called("da", "x");
    assertThatThrownBy(() -> network.withField(field, value))
        .isInstanceOfSatisfying(
            RegistryException.class,
            e -> {
              assertThat(e.type()).isEqualTo(ProblemType.INVALID);
              assertThat(e.fields().get(0).field()).startsWith(field);
              assertThat(e.fields().get(0).remedy().da()).isNotBlank();
            })
        .hasMessageContaining(reason);
  }

  static Stream<UnaryOperator<Network>> wrongCalls() {
    return Stream.of(
        n -> n.founded("2005-02-30"),
        n -> n.in("not an address"),
        n -> n.named("d_a", "x"),
        n ->
            n.with(
                MembershipProgram.called("da", "x")
                    .withTier(FeeTier.called("da", "x").priced("-1", "DKK"))),
        n -> n.with(MemberCount.of("2017", "snc:count-formal", -5)),
        n -> n.with(MeetingSchedule.called("da", "x").every("often")));
  }

  @ParameterizedTest
  @MethodSource("wrongCalls")
  void aWrongCallIsRefusedAtOnce(UnaryOperator<Network> call) {
    assertThatThrownBy(() -> call.apply(Network.called("da", "x")))
        .isInstanceOf(RegistryException.class);
  }
}
