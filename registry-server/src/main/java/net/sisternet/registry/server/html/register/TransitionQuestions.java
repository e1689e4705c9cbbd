package net.sisternet.registry.server.html.register;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.sisternet.registry.core.drafts.Answers;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.publish.Slugs;
import net.sisternet.registry.core.transition.Transition.Form;
import net.sisternet.registry.core.transition.Transition.Remains;
import net.sisternet.registry.server.html.frame.PageForm;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.register.TransitionField.Option;
import net.sisternet.vocab.Kinds;

/** The questions of what becomes of a network: their fields, and what is answered. */
final class TransitionQuestions {

  private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

  private final RegisterPorts ports;
  private final References references;
  private final Clock clock;

  TransitionQuestions(RegisterPorts ports, References references, Clock clock) {
    this.ports = ports;
    this.references = references;
    this.clock = clock;
  }

  /** The fields of one page. */
  List<TransitionField> fields(TransitionStep step, TransitionAnswers it, Reader reader) {
    return switch (step) {
      case NAME -> names(it, reader);
      case ADDRESS -> List.of(address(it, reader));
      case OTHER ->
          List.of(
              TransitionField.typed(
                  "other",
                  reader.say("transition.other"),
                  reader.say("register.type-name"),
                  it.typed("other"),
                  1));
      case PARTS ->
          List.of(
              TransitionField.typed(
                  "parts",
                  reader.say("transition.parts"),
                  reader.say("transition.parts.hint"),
                  it.typed("parts"),
                  4));
      case REMAINS -> remains(it, reader);
      case WHEN -> when(it, reader);
    };
  }

  /** The answers with what came for one page. */
  Answers read(TransitionStep step, TransitionAnswers it, PageForm form, Reader reader) {
    List<String> ids = fields(step, it, reader).stream().map(TransitionField::id).toList();
    Answers after = it.with(ids, form);
    return step == TransitionStep.OTHER
        ? TransitionAnswers.withOther(
            after, references.find(form.first("other"), reader).filter(this::isNetwork))
        : after;
  }

  private List<TransitionField> names(TransitionAnswers it, Reader reader) {
    var fields = new ArrayList<TransitionField>();
    namesNow(it)
        .forEach(
            (language, name) ->
                fields.add(
                    TransitionField.typed(
                        "name." + language,
                        reader.say("transition.name", reader.languageName(language)),
                        reader.say("transition.name.now", name),
                        it.typed("name." + language).isEmpty()
                            ? name
                            : it.typed("name." + language),
                        1)));
    return fields;
  }

  private TransitionField address(TransitionAnswers it, Reader reader) {
    String name =
        it.transition().names().stream().findFirst().map(found -> found.lexical()).orElse("");
    String address = ports.home().base() + "/networks/" + Slugs.of(name, Kinds.NETWORK);
    boolean moves = it.typed("address").equals("new");
    return TransitionField.choice(
        "address",
        reader.say("transition.address"),
        List.of(
            new Option("old", reader.say("transition.address.old"), it.network().value(), !moves),
            new Option(
                "new",
                reader.say("transition.address.new"),
                reader.say("transition.address.new.hint", address),
                moves)));
  }

  private List<TransitionField> remains(TransitionAnswers it, Reader reader) {
    String mine = label(it.network().thing().value(), reader);
    if (it.form() == Form.SPLIT) {
      return List.of(
          choice(
              it,
              reader,
              option(Remains.FIRST, reader.say("transition.split.goes-on", mine), "", it),
              option(Remains.NEW, reader.say("transition.split.ends", mine), "", it)));
    }
    String other = it.other().map(found -> label(found.value(), reader)).orElse("");
    Option joins = option(Remains.OTHER, reader.say("transition.merge.into", mine, other), "", it);
    if (!isHere(it)) {
      return List.of(
          choice(
              it,
              reader,
              new Option(
                  Remains.OTHER.name(),
                  joins.label(),
                  reader.say("transition.merge.elsewhere", other),
                  true)));
    }
    return List.of(
        choice(
            it,
            reader,
            option(Remains.FIRST, reader.say("transition.merge.into", other, mine), "", it),
            joins,
            option(Remains.NEW, reader.say("transition.merge.new", mine, other), "", it)),
        TransitionField.typed(
            "founded",
            reader.say("transition.founded"),
            reader.say("transition.founded.hint"),
            it.typed("founded"),
            1));
  }

  private static TransitionField choice(TransitionAnswers it, Reader reader, Option... options) {
    return TransitionField.choice(
        "remains",
        it.form() == Form.SPLIT
            ? reader.say("transition.remains.split")
            : reader.say("transition.remains.merge"),
        List.of(options));
  }

  private static Option option(Remains value, String label, String hint, TransitionAnswers it) {
    return new Option(value.name(), label, hint, it.typed("remains").equals(value.name()));
  }

  private List<TransitionField> when(TransitionAnswers it, Reader reader) {
    String today = TypedValues.showDate(LocalDate.now(clock.withZone(ZONE)).toString());
    return List.of(
        TransitionField.typed(
            "day",
            reader.say("transition.day"),
            reader.say("register.hint.date"),
            it.typed("day").isEmpty() ? today : it.typed("day"),
            1),
        TransitionField.typed(
            "why", reader.say("transition.why"), reader.say("close.why.hint"), it.typed("why"), 4));
  }

  /** Whether the other network is at home here. */
  private boolean isHere(TransitionAnswers it) {
    return it.other().filter(other -> ports.home().holds(other.value())).isPresent();
  }

  /** Whether it is a network that is known here, also one of a sister. */
  private boolean isNetwork(String thing) {
    return Stream.of(thing)
        .filter(it -> it.endsWith("#it"))
        .flatMap(it -> RecordIri.findDocument(it).stream())
        .filter(it -> it.path().equals(Kinds.NETWORK.path()))
        .anyMatch(it -> ports.heads().find(it).filter(head -> !head.withdrawn()).isPresent());
  }

  private String label(String thing, Reader reader) {
    return references.label(thing, reader);
  }

  /** What the network is called now, by language. */
  Map<String, String> namesNow(TransitionAnswers it) {
    RecordIri record = it.network();
    return Optional.ofNullable(ports.names().of(List.of(record)).get(record)).orElse(Map.of());
  }
}
