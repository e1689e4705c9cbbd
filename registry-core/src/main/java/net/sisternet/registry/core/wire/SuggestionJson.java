package net.sisternet.registry.core.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.sisternet.registry.core.federation.CarriedSuggestion;
import net.sisternet.registry.core.federation.SuggestionReceipt;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordIri;

/** Suggestions and receipts between registries, as JSON. Any thread. */
public final class SuggestionJson {

  private SuggestionJson() {}

  /** The suggestion as JSON text. */
  public static String write(CarriedSuggestion suggestion) {
    var members = new LinkedHashMap<String, Object>();
    members.put("id", suggestion.id());
    members.put("from", suggestion.from().base());
    members.put("to", suggestion.to().base());
    members.put("record", suggestion.record().value());
    members.put("made", suggestion.made().toString());
    members.put("language", suggestion.language());
    members.put("changes", suggestion.changes().stream().map(SuggestionJson::members).toList());
    members.put("note", suggestion.note());
    return JsonText.write(members);
  }

  /**
   * Reads what a sister sends.
   *
   * @throws net.sisternet.registry.core.problem.RegistryException of type {@code PROTOCOL_BROKEN},
   *     naming the member that is wrong
   */
  public static CarriedSuggestion read(byte[] json) {
    return StrictObject.read("suggestion", json, CarriedSuggestion.LARGEST)
        .whole(SuggestionJson::suggestion);
  }

  /** The receipt as JSON text, with the address where it is asked for. */
  public static String write(SuggestionReceipt receipt, Home home) {
    var members = new LinkedHashMap<String, Object>();
    members.put("id", receipt.id());
    members.put("status", home.base() + CarriedSuggestion.PATH + '/' + receipt.id());
    members.put("state", receipt.state().word());
    members.put("since", receipt.since().toString());
    members.put("reason", receipt.reason());
    return JsonText.write(members);
  }

  /**
   * Reads what a home answers.
   *
   * @throws net.sisternet.registry.core.problem.RegistryException of type {@code PROTOCOL_BROKEN},
   *     naming the member that is wrong
   */
  public static SuggestionReceipt readReceipt(byte[] json) {
    return StrictObject.read("receipt", json, SuggestionReceipt.LARGEST)
        .whole(SuggestionJson::receipt);
  }

  private static Map<String, Object> members(CarriedSuggestion.Change change) {
    var members = new LinkedHashMap<String, Object>();
    members.put("fragment", change.fragment());
    members.put("property", change.property());
    members.put("language", change.language());
    members.put("before", change.before());
    members.put("after", change.after());
    return members;
  }

  private static CarriedSuggestion suggestion(StrictObject it) {
    List<CarriedSuggestion.Change> changes = new ArrayList<>();
    for (StrictObject change : it.objects("changes", CarriedSuggestion.MOST_CHANGES)) {
      changes.add(change.whole(SuggestionJson::change));
    }
    return new CarriedSuggestion(
        it.text("id"),
        it.value("from", Home::new),
        it.value("to", Home::new),
        it.value("record", RecordIri::new),
        it.instant("made"),
        it.text("language"),
        changes,
        it.words("note"));
  }

  private static CarriedSuggestion.Change change(StrictObject it) {
    return new CarriedSuggestion.Change(
        it.text("fragment"),
        it.text("property"),
        it.text("language"),
        it.words("before"),
        it.words("after"));
  }

  private static SuggestionReceipt receipt(StrictObject it) {
    return new SuggestionReceipt(
        it.text("id"),
        it.value("state", SuggestionJson::state),
        it.instant("since"),
        it.words("reason"));
  }

  private static SuggestionReceipt.State state(String word) {
    return SuggestionReceipt.State.findByWord(word)
        .orElseThrow(() -> new IllegalArgumentException("There is no state " + word + "."));
  }
}
