package net.sisternet.registry.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.sisternet.registry.client.RegistryClient;
import net.sisternet.registry.client.Written;
import net.sisternet.registry.core.access.Token;
import net.sisternet.registry.core.cases.Case;
import net.sisternet.registry.core.cases.Topic;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.publish.Policy;
import net.sisternet.registry.core.record.Network;
import net.sisternet.vocab.Kinds;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Who may publish what at once, as programs find it. */
class ModerationTest {

  @Test
  void whereModeratorsLookFirstAProgramIsToldThatItWaits() {
    try (TestRegistry registry = TestRegistry.start(Policy.MODERATED)) {
      RegistryClient client = client(registry, registry.coordinator());
      RecordIri record = registry.home().record(Kinds.NETWORK, "havnenet");

      refused(ProblemType.WAITING, () -> client.publish(network("Havnenet")));

      refused(ProblemType.NOT_FOUND, () -> client.read(record, Network.class));
      Case waiting = registry.cases().about(record, 10).get(0);
      assertThat(waiting.topic()).isEqualTo(Topic.NETWORK);
      assertThat(waiting.opener()).contains(TestRegistry.COORDINATOR);
      refused(ProblemType.WAITING, () -> client.publish(network("Havnenet")));
      assertThat(registry.cases().about(record, 10)).hasSize(1);
      RegistryClient other = client(registry, registry.otherCoordinator());
      refused(ProblemType.WAITING, () -> other.publish(network("Havnenet")));
      assertThat(registry.cases().about(registry.home().record(Kinds.NETWORK, "havnenet-2"), 10))
          .hasSize(1);

      Written<Network> atOnce =
          client(registry, registry.moderator()).publish(network("Moderatornet"));
      assertThat(atOnce.changed()).isTrue();
    }
  }

  @Test
  void whereOneIsInvitedWhoHasATokenPublishesAtOnceAndNobodyLooksAgain() {
    try (TestRegistry registry = TestRegistry.start(Policy.INVITATION)) {
      Written<Network> written =
          client(registry, registry.coordinator()).publish(network("Havnenet"));
      assertThat(written.changed()).isTrue();
      assertThat(registry.cases().waiting(10)).isEmpty();
    }
  }

  @Test
  void whereEverybodyPublishesAModeratorSeesItAfterwards() {
    try (TestRegistry registry = TestRegistry.start(Policy.OPEN)) {
      Written<Network> written =
          client(registry, registry.coordinator()).publish(network("Havnenet"));
      assertThat(registry.cases().waiting(10))
          .extracting(Case::record)
          .containsExactly(written.iri());
    }
  }

  private static void refused(ProblemType type, ThrowingCallable attempt) {
    assertThatThrownBy(attempt)
        .isInstanceOfSatisfying(RegistryException.class, e -> assertThat(e.type()).isEqualTo(type));
  }

  private static RegistryClient client(TestRegistry registry, Token token) {
    return new RegistryClient(registry.client(token));
  }

  private static Network network(String name) {
    return Network.called("da", name)
        .described("da", "Små virksomheder.")
        .ofType("snc:type-microbusiness")
        .in("sna:moen")
        .speaking("lang:DAN");
  }
}
