package net.sisternet.registry.core.sisters;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.follow.Sister;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.proof.Checkpoint;
import net.sisternet.registry.core.proof.LogKey;
import org.junit.jupiter.api.Test;

class AcceptanceTest {

  private static final Home OWN = new Home("https://own.example/region");
  private static final AcceptedSister ACCEPTED =
      AcceptedSister.of(sister("https://a.example", "https://a.example/"), "A", Samples.MORNING);

  @Test
  void aRegistryWithAddressesOfItsOwnIsAccepted() {
    assertThatCode(() -> check(sister("https://b.example", "https://b.example/networks/")))
        .doesNotThrowAnyException();
    assertThatCode(() -> check(sister("https://own.example/other", "https://own.example/other/")))
        .doesNotThrowAnyException();
  }

  @Test
  void weAreNoSisterOfOurs() {
    refused(sister(OWN.base(), OWN.base() + "/"), "is this registry");
  }

  @Test
  void aSisterIsAcceptedOnce() {
    refused(sister("https://a.example", "https://a.example/"), "is a sister already");
  }

  @Test
  void aNamespaceOutsideItsOwnAddressIsRefused() {
    refused(sister("https://b.example", "https://b.example.evil/"), "outside its own address");
    refused(sister("https://b.example", OWN.base() + "/"), "outside its own address");
  }

  @Test
  void aNamespaceAroundOrInsideAnothersIsRefused() {
    refused(sister("https://own.example", "https://own.example/"), OWN.base());
    refused(sister(OWN.base() + "/sub", OWN.base() + "/sub/"), OWN.base());
    refused(sister("https://a.example/sub", "https://a.example/sub/"), "https://a.example.");
  }

  @Test
  void twoAddressesThatDifferInTheSchemeAloneAreRefused() {
    refused(sister("http://a.example", "http://a.example/"), "the same but for the scheme");
  }

  private static void refused(Sister sister, String because) {
    assertThatThrownBy(() -> check(sister))
        .isInstanceOf(RegistryException.class)
        .hasMessageContaining(because);
  }

  private static void check(Sister sister) {
    Acceptance.check(OWN, List.of(ACCEPTED), sister);
  }

  private static Sister sister(String base, String namespace) {
    var home = new Home(base);
    return new Sister(
        home, LogKey.generate(Checkpoint.origin(home)).verifierKey(), List.of(namespace));
  }
}
