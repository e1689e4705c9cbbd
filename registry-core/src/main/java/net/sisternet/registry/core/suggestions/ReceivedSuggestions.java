package net.sisternet.registry.core.suggestions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.cases.Case;
import net.sisternet.registry.core.cases.Cases;
import net.sisternet.registry.core.cases.Decision;
import net.sisternet.registry.core.cases.Desk;
import net.sisternet.registry.core.cases.SuggestedChange;
import net.sisternet.registry.core.cases.Suggestible;
import net.sisternet.registry.core.cases.Topic;
import net.sisternet.registry.core.federation.CarriedSuggestion;
import net.sisternet.registry.core.federation.SuggestionReceipt;
import net.sisternet.registry.core.federation.SuggestionReceipt.State;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.signin.Secret;

/**
 * What a home does with suggestions for its records: looks at them, opens a case, and says what
 * became of it. The same one again does nothing more. Any thread. All refusals are {@link
 * RegistryException}s.
 */
public final class ReceivedSuggestions {

  /** How many suggestions of people without an account may wait for one record. */
  public static final int MOST_OF_RECORD = 20;

  private static final String LINK = "suggestion";

  private final RecordHeads heads;
  private final Desk desk;
  private final Cases cases;

  public ReceivedSuggestions(RecordHeads heads, Desk desk, Cases cases) {
    this.heads = heads;
    this.desk = desk;
    this.cases = cases;
  }

  /**
   * Takes in a suggestion for a record of this home.
   *
   * @param from the base of the sister that sent it; empty for here
   * @throws RegistryException of type {@code NOT_FOUND}, {@code GONE}, {@code INVALID}, or {@code
   *     TOO_MANY_REQUESTS}
   */
  public SuggestionReceipt receive(CarriedSuggestion suggestion, String from) {
    Optional<SuggestionReceipt> known = find(suggestion.id());
    if (known.isPresent()) {
      return known.get();
    }
    RecordIri record = suggestion.record();
    List<SuggestedChange> changes = changes(suggestion, graph(record));
    if (changes.isEmpty() && suggestion.note().isBlank()) {
      throw new RegistryException(ProblemType.INVALID, "suggestion.already", record.value());
    }
    long waiting =
        cases.about(record, Desk.MOST_SHOWN).stream()
            .filter(it -> it.isOpen() && it.topic() == Topic.SUGGESTION && it.opener().isEmpty())
            .count();
    if (waiting >= MOST_OF_RECORD) {
      throw new RegistryException(
          ProblemType.TOO_MANY_REQUESTS, "suggestion.full", record.value(), MOST_OF_RECORD);
    }
    Case opened =
        desk.receive(record, changes, suggestion.note().strip(), link(suggestion.id()), from);
    return receipt(suggestion.id(), opened);
  }

  /** What became of the suggestion with that id; empty if it is not known. */
  public Optional<SuggestionReceipt> find(String id) {
    return cases
        .findByLink(link(id))
        .filter(it -> it.topic() == Topic.SUGGESTION)
        .map(it -> receipt(id, it));
  }

  /**
   * The changes against what the record says now, so that one click takes them; what it says
   * already is no change.
   */
  private static List<SuggestedChange> changes(CarriedSuggestion suggestion, Graph graph) {
    List<SuggestedChange> fields = Suggestible.of(suggestion.record(), graph);
    var changes = new ArrayList<SuggestedChange>();
    for (CarriedSuggestion.Change asked : suggestion.changes()) {
      SuggestedChange field =
          fields.stream()
              .filter(it -> it.fragment().equals(asked.fragment()))
              .filter(it -> it.property().equals(asked.property()))
              .filter(it -> it.language().equals(asked.language()))
              .findFirst()
              .orElseThrow(() -> refused("suggestion.field", asked.property()));
      SuggestedChange change = field.to(Suggestible.plain(asked.after()));
      if (!Suggestible.isPossible(change)) {
        throw refused("suggestion.value", asked.property());
      }
      if (change.isChange() && changes.stream().noneMatch(it -> it.key().equals(change.key()))) {
        changes.add(change);
      }
    }
    return changes;
  }

  private Graph graph(RecordIri record) {
    RecordHead head =
        heads
            .find(record)
            .orElseThrow(
                () ->
                    new RegistryException(ProblemType.NOT_FOUND, "log.no-record", record.value()));
    if (head.withdrawn()) {
      throw new RegistryException(ProblemType.GONE, "suggestion.gone", record.value());
    }
    return heads
        .findVersion(record, head.version())
        .flatMap(entry -> entry.payload().map(Payload::graph))
        .orElseThrow(
            () -> new RegistryException(ProblemType.GONE, "suggestion.gone", record.value()));
  }

  /** A sister knows the id; what is stored is another secret's digest, made of it. */
  private static Digest link(String id) {
    return new Secret(id).derive(LINK).digest();
  }

  private static SuggestionReceipt receipt(String id, Case it) {
    State state =
        it.decision()
            .map(decision -> decision.accepted() ? State.ACCEPTED : State.DECLINED)
            .orElse(State.RECEIVED);
    return new SuggestionReceipt(
        id,
        state,
        it.decision().map(Decision::when).orElse(it.opened()),
        it.decision().map(Decision::reason).orElse(""));
  }

  private static RegistryException refused(String key, String property) {
    return new RegistryException(ProblemType.INVALID, key, property);
  }
}
