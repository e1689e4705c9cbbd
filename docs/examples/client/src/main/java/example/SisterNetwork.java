package example;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Optional;
import net.sisternet.registry.client.ClientConfig;
import net.sisternet.registry.client.FindQuery;
import net.sisternet.registry.client.FollowConfig;
import net.sisternet.registry.client.RegistryClient;
import net.sisternet.registry.client.RegistryFollower;
import net.sisternet.registry.core.access.Token;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.record.Network;
import net.sisternet.vocab.Kinds;

/**
 * Registers a network, changes it, finds it, and follows the registry. Its arguments: the base of
 * the registry, a coordinator's token, a file for the cursor.
 */
public final class SisterNetwork {

  private SisterNetwork() {}

  /** The program that the README shows. */
  public static void main(String[] arguments) {
    if (arguments.length != 3) {
      System.err.println("Arguments: the base of a registry, a token, a file for the cursor.");
      return;
    }
    String base = arguments[0];
    String token = arguments[1];
    Path cursor = Path.of(arguments[2]);

    // README begins
    var registry = new RegistryClient(ClientConfig.of(base).withToken(new Token(token)));

    var written =
        registry.publish(
            Network.called("da", "Vores netværk")
                .described("da", "Oversættere på Lolland mødes hver måned.")
                .ofType("snc:type-microbusiness")
                .in("sna:lolland")
                .speaking("lang:DAN"));
    var network = written.stored();

    var changed =
        registry.change(network.with(network.content().withCompetence("snc:comp-languages")));

    registry
        .findAll(
            FindQuery.of(Kinds.NETWORK)
                .words("translation")
                .where(Facet.AREA, "nuts:DK02")
                .seeing(changed.position()))
        .forEach(found -> System.out.println(found.findRecord().orElseThrow()));

    var store = new HashMap<RecordIri, Optional<Payload>>(); // your own database
    new RegistryFollower(FollowConfig.of(base).withCursor(cursor))
        .followOnce(change -> store.put(change.entry().about(), change.payload())); // or follow
    // README ends

    System.out.println(store.size() + " records are in the store, " + cursor + " says how far.");
  }
}
