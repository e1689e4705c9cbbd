package net.sisternet.registry.core.drafts;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.canonical.Canonicaliser;
import net.sisternet.registry.core.log.Precondition;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.model.RecordHead;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.model.RecordVersion;
import net.sisternet.registry.core.problem.FieldProblem;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.publish.Publisher;
import net.sisternet.registry.core.publish.Slugs;
import net.sisternet.registry.core.publish.Submission;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.vocabulary.Forms;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Kinds;

/**
 * Makes records of drafts. Any thread. A draft becomes one record however often it is sent: the
 * address is kept with the draft before anything is published, and a record that says the same is
 * taken for its own.
 */
public final class DraftPublisher {

  private static final String NO_SALT = "0".repeat(32);
  private static final int MOST_NAMES = 20;
  private static final int LOOKED_UP = 100;

  private final Home home;
  private final RecordHeads heads;
  private final Publisher publisher;
  private final DraftDesk desk;
  private final Forms forms;
  private final Canonicaliser canonicaliser = new Canonicaliser();

  /** A publisher of what lies on {@code desk}. */
  public DraftPublisher(
      Home home, RecordHeads heads, Publisher publisher, DraftDesk desk, Forms forms) {
    this.home = home;
    this.heads = heads;
    this.publisher = publisher;
    this.desk = desk;
    this.forms = forms;
  }

  /** The kind of record that a draft becomes. */
  public static Kind kind(Draft draft) {
    return Kinds.findByName(draft.form())
        .orElseThrow(() -> new IllegalStateException("a draft of no kind: " + draft.form()));
  }

  /** What {@code version} of a record says, as a form has it. */
  public ReadAnswers read(Kind kind, RecordIri record, RecordVersion version) {
    Graph graph =
        heads
            .findVersion(record, version)
            .flatMap(it -> it.payload().map(Payload::graph))
            .orElseThrow(
                () ->
                    new RegistryException(ProblemType.NOT_FOUND, "log.no-record", record.value()));
    return ReadAnswers.of(forms, kind, record, graph);
  }

  /** The address that a draft has or would get now. */
  public RecordIri record(Draft draft, Locale locale) {
    return draft.record().orElseGet(() -> freeName(draft, Set.of(), locale));
  }

  /**
   * What the draft says, as a record.
   *
   * @throws RegistryException if it is too large, or a record could not say it
   */
  public Graph graph(Draft draft, Locale locale) {
    Kind kind = kind(draft);
    RecordIri record = record(draft, locale);
    return canonicaliser.canonical(kind, record, written(draft, kind, record));
  }

  /** Everything that is wrong with the draft, and what its author should look at. */
  public List<FieldProblem> check(Author author, Draft draft, Locale locale) {
    try {
      return publisher.validate(submission(author, draft, record(draft, locale)));
    } catch (RegistryException e) {
      if (e.type() == ProblemType.INVALID && !e.fields().isEmpty()) {
        return e.fields();
      }
      throw e;
    }
  }

  /**
   * Publishes the draft; what was published by an earlier attempt is not published again.
   *
   * @return the record
   * @throws RegistryException of type {@code STALE} if the record is not any more what the draft
   *     began with; of type {@code WAITING} if a moderator looks at it first: then it is kept with
   *     them, and the draft is done; of type {@code INVALID}, and as {@link Publisher#publish}
   */
  public RecordIri publish(Author author, Draft draft, Locale locale) {
    if (draft.done()) {
      return draft.record().orElseThrow();
    }
    try {
      RecordIri record = draft.isChange() ? change(author, draft) : add(author, draft, locale);
      desk.finish(draft, record);
      return record;
    } catch (RegistryException e) {
      if (e.type() == ProblemType.WAITING) {
        desk.find(draft.owner(), draft.id())
            .flatMap(Draft::record)
            .ifPresent(it -> desk.finish(draft, it));
      }
      throw e;
    }
  }

  /**
   * Publishes what {@code draft} says, which is not kept: for whoever has the same words elsewhere
   * and finds again what was published.
   *
   * @throws RegistryException as {@link #publish}
   */
  public RecordIri publishUnkept(Author author, Draft draft, Locale locale) {
    if (draft.isChange()) {
      return change(author, draft);
    }
    Set<RecordIri> taken = new HashSet<>();
    for (int attempt = 0; attempt < MOST_NAMES; attempt++) {
      RecordIri record = freeName(draft, taken, locale);
      try {
        publisher.publish(submission(author, draft, record));
        return record;
      } catch (RegistryException e) {
        if (e.type() != ProblemType.EXISTS && e.type() != ProblemType.GONE) {
          throw e;
        }
        taken.add(record);
      }
    }
    throw new RegistryException(ProblemType.UNAVAILABLE, "drafts.busy");
  }

  private RecordIri change(Author author, Draft draft) {
    RecordIri record = draft.record().orElseThrow();
    try {
      publisher.publish(submission(author, draft, record));
    } catch (RegistryException e) {
      if (e.type() != ProblemType.STALE || !says(record, draft)) {
        throw e;
      }
    }
    return record;
  }

  private RecordIri add(Author author, Draft draft, Locale locale) {
    Draft current = draft;
    for (int attempt = 0; attempt < MOST_NAMES; attempt++) {
      current =
          desk.change(
              draft.owner(),
              draft.id(),
              it -> it.record().isPresent() ? it : it.named(freeName(it, Set.of(), locale)));
      RecordIri record = current.record().orElseThrow();
      if (current.done()) {
        return record;
      }
      try {
        publisher.publish(submission(author, current, record));
        return record;
      } catch (RegistryException e) {
        if (e.type() != ProblemType.EXISTS && e.type() != ProblemType.GONE) {
          throw e;
        }
        if (isOwn(record, author) && says(record, current)) {
          return record;
        }
      }
      RecordIri taken = record;
      desk.change(draft.owner(), draft.id(), it -> it.named(freeName(it, Set.of(taken), locale)));
    }
    throw new RegistryException(ProblemType.UNAVAILABLE, "drafts.busy");
  }

  private boolean isOwn(RecordIri record, Author author) {
    return heads.find(record).filter(it -> it.owner().equals(author.account())).isPresent();
  }

  /**
   * Whether the record says just what the draft does: an attempt before this one has come through.
   */
  private boolean says(RecordIri record, Draft draft) {
    Kind kind = kind(draft);
    Graph graph = canonicaliser.canonical(kind, record, written(draft, kind, record));
    return heads
        .find(record)
        .filter(it -> !it.withdrawn())
        .map(RecordHead::contentDigest)
        .equals(Optional.of(canonicaliser.payload(graph, NO_SALT).contentDigest()));
  }

  private Submission submission(Author author, Draft draft, RecordIri record) {
    Kind kind = kind(draft);
    Precondition precondition =
        draft.base().<Precondition>map(Precondition.IsAt::new).orElseGet(Precondition.IsNew::new);
    return new Submission(author, kind, record, written(draft, kind, record), precondition);
  }

  private Graph written(Draft draft, Kind kind, RecordIri record) {
    ReadAnswers before =
        draft
            .base()
            .map(version -> read(kind, record, version))
            .orElseGet(() -> new ReadAnswers(Answers.NONE, List.of(), Set.of()));
    return WrittenAnswers.write(forms, kind, record, draft.answers(), before);
  }

  /** The first name that is free, made of what the thing is called in the author's language. */
  private RecordIri freeName(Draft draft, Set<RecordIri> without, Locale locale) {
    Kind kind = kind(draft);
    Answers answers = draft.answers();
    List<String> languages = answers.languages("name");
    String language =
        languages.contains(locale.getLanguage()) || languages.isEmpty()
            ? locale.getLanguage()
            : languages.get(0);
    String slug = Slugs.of(answers.first("name." + language), kind);
    List<RecordIri> names =
        Slugs.candidates(slug)
            .limit(LOOKED_UP)
            .map(it -> home.record(kind, it))
            .filter(it -> !without.contains(it))
            .toList();
    Map<RecordIri, RecordHead> taken = heads.findAll(names);
    return names.stream()
        .filter(it -> !taken.containsKey(it))
        .findFirst()
        .orElseThrow(() -> new RegistryException(ProblemType.EXISTS, "log.exists", slug));
  }
}
