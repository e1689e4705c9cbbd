package net.sisternet.registry.server.http;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import net.sisternet.registry.core.federation.CarriedSuggestion;
import net.sisternet.registry.core.follow.Sister;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.proof.Checkpoint;
import net.sisternet.registry.core.proof.LogKey;
import net.sisternet.registry.core.sisters.AcceptedSister;
import net.sisternet.registry.core.wire.SuggestionJson;

/** A sister that a registry has accepted, and that sends suggestions. */
final class SuggestingSister {

  private static final Home HOME = new Home("https://suggesting.example");

  private final LogKey key = LogKey.generate(Checkpoint.origin(HOME));
  private final Home to;

  SuggestingSister(TestRegistry registry) {
    this.to = registry.home();
    registry
        .store()
        .sisters()
        .put(
            AcceptedSister.of(
                new Sister(HOME, key.verifierKey(), List.of(HOME.base() + "/")),
                "Forslag",
                Instant.EPOCH));
  }

  static String id(int number) {
    return "A".repeat(38) + String.format("%05d", number);
  }

  /** A suggestion that says something. */
  String body(int number, String record, String note) {
    return SuggestionJson.write(suggestion(number, record, List.of(), note));
  }

  /** A suggestion that changes a property. */
  String changing(int number, String record, String property) {
    var change = new CarriedSuggestion.Change("it", property, "", "", "1");
    return SuggestionJson.write(suggestion(number, record, List.of(change), ""));
  }

  private CarriedSuggestion suggestion(
      int number, String record, List<CarriedSuggestion.Change> changes, String note) {
    return new CarriedSuggestion(
        id(number), HOME, to, new RecordIri(record), Instant.EPOCH, "da", changes, note);
  }

  TestHttp.Reply send(TestRegistry registry, String body) {
    return request(registry, "/suggestions", body).send();
  }

  TestHttp.Request request(TestRegistry registry, String path, String body) {
    String signature =
        key.signMessage(CarriedSuggestion.PURPOSE, body.getBytes(StandardCharsets.UTF_8));
    return registry
        .http()
        .to("POST", path)
        .header(CarriedSuggestion.SIGNATURE, signature)
        .body(TestRecords.JSON, body);
  }

  void leave(TestRegistry registry) {
    registry.store().sisters().remove(HOME);
  }
}
