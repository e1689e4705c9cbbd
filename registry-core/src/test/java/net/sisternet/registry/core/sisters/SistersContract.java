package net.sisternet.registry.core.sisters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.sisternet.registry.core.Samples;
import net.sisternet.registry.core.follow.FollowReport.Quarantined;
import net.sisternet.registry.core.follow.Sister;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.Position;
import net.sisternet.registry.core.problem.Text;
import net.sisternet.registry.core.proof.Checkpoint;
import net.sisternet.registry.core.proof.LogKey;
import org.junit.jupiter.api.Test;

/** What every {@link Sisters} with its {@link Quarantine} keeps. */
public interface SistersContract {

  /** Both in one store. */
  record Stores(Sisters sisters, Quarantine quarantine) {}

  /** A registry without sisters. */
  Stores noSisters();

  /** The same after everything was closed and opened again. */
  Stores reopened();

  /** A sister at {@code base}, followed. */
  static AcceptedSister sister(String base) {
    var home = new Home(base);
    var key = LogKey.generate(Checkpoint.origin(home)).verifierKey();
    return AcceptedSister.of(
        new Sister(home, key, List.of(base + "/", base + "/more/")), "Lübeck", Samples.MORNING);
  }

  @Test
  default void aNewRegistryHasNone() {
    Sisters sisters = noSisters().sisters();
    assertThat(sisters.all()).isEmpty();
    assertThat(sisters.remove(Samples.OTHER_HOME)).isFalse();
    assertThat(sisters.lastChecked(Samples.OTHER_HOME)).isEqualTo(Instant.EPOCH);
  }

  @Test
  default void whatWasPutIsThereByAddressAlsoAfterReopening() {
    AcceptedSister second = sister("https://b.example");
    AcceptedSister first =
        sister("https://a.example")
            .through(second.home())
            .showing(
                new Selection(
                    List.of("network", "event"),
                    List.of("http://data.europa.eu/nuts/code/DK02"),
                    List.of("http://publications.europa.eu/resource/authority/language/DAN")));
    Sisters sisters = noSisters().sisters();
    sisters.put(second);
    sisters.put(first);
    assertThat(sisters.all()).containsExactly(first, second);
    assertThat(reopened().sisters().all()).containsExactly(first, second);
  }

  @Test
  default void aSisterTakesThePlaceOfWhatWasKeptOfItsHome() {
    AcceptedSister sister = sister("https://a.example");
    Sisters sisters = noSisters().sisters();
    sisters.put(sister);
    sisters.checked(sister.home(), Samples.MORNING);
    AcceptedSister frozen =
        sister.frozen(new AcceptedSister.Contradiction("one\n\n— a b\n", "two\n\n— a b\n"));
    sisters.put(frozen);
    assertThat(sisters.all()).containsExactly(frozen);
    assertThat(sisters.lastChecked(sister.home())).isEqualTo(Samples.MORNING);
    sisters.put(frozen.paused(true));
    assertThat(sisters.all()).containsExactly(sister.paused(true));
  }

  @Test
  default void aRemovedSisterLeavesNothingBehind() {
    Stores stores = noSisters();
    AcceptedSister sister = sister("https://a.example");
    stores.sisters().put(sister);
    stores.sisters().checked(sister.home(), Samples.MORNING);
    stores.quarantine().add(sister.home(), List.of(bad(sister.home(), 7)));

    assertThat(stores.sisters().remove(sister.home())).isTrue();

    assertThat(stores.sisters().all()).isEmpty();
    assertThat(stores.quarantine().of(sister.home())).isEmpty();
    stores.sisters().put(sister);
    assertThat(stores.sisters().lastChecked(sister.home())).isEqualTo(Instant.EPOCH);
  }

  @Test
  default void quarantinedEntriesAreKeptByHomeAndAddedOnce() {
    Stores stores = noSisters();
    Home home = Samples.OTHER_HOME;
    stores.quarantine().add(home, List.of(bad(home, 12), bad(home, 3)));
    stores.quarantine().add(home, List.of(bad(home, 12)));
    stores.quarantine().add(Samples.HOME, List.of(bad(Samples.HOME, 5)));

    assertThat(stores.quarantine().of(home)).containsExactly(bad(home, 3), bad(home, 12));
    assertThat(reopened().quarantine().of(home)).hasSize(2);
  }

  @Test
  default void whatIsToldOfAQuarantinedEntryCanBeTakenBack() {
    Stores stores = noSisters();
    Home home = Samples.OTHER_HOME;
    stores.quarantine().add(home, List.of(bad(home, 3), bad(home, 12)));
    stores.quarantine().add(Samples.HOME, List.of(bad(Samples.HOME, 3)));
    var erased = new Text("Erased.", "Slettet.", "Gelöscht.");

    stores.quarantine().retell(home, List.of(new Position(3), new Position(4)), erased);

    assertThat(reopened().quarantine().of(home))
        .extracting(Quarantined::reason)
        .containsExactly(erased, bad(home, 12).reason());
    assertThat(reopened().quarantine().of(Samples.HOME)).containsExactly(bad(Samples.HOME, 3));
  }

  private static Quarantined bad(Home home, long position) {
    return new Quarantined(
        new Position(position),
        home.record(net.sisternet.vocab.Kinds.NETWORK, "n" + position),
        new Text("It has no name.", "Den har intet navn.", "Es hat keinen Namen."));
  }
}
