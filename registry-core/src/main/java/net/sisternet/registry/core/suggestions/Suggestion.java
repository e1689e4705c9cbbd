package net.sisternet.registry.core.suggestions;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.signin.MailAddress;
import net.sisternet.registry.core.signin.Secret;

/**
 * A suggestion that was made at this registry, and where it is.
 *
 * @param link the digest of what the link holds that confirms it and then shows how it stands
 * @param id by which its home knows it
 * @param record what it is about
 * @param home where the record is at home
 * @param content as {@link net.sisternet.registry.core.cases.SuggestedContent} has it
 * @param mail who made it; forgotten when it has ended
 * @param language in which they are written to
 * @param stage how far it has come
 * @param made when it was made
 * @param since since when it is at this stage
 * @param tried when its home was last asked; {@link Instant#EPOCH} for never
 * @param next when its home is asked again
 * @param tries how often that went wrong since it last went well
 * @param answer what the home said, or what goes wrong; may be empty
 * @param revision how often it has changed
 */
public record Suggestion(
    Digest link,
    Secret id,
    RecordIri record,
    Home home,
    Map<String, String> content,
    Optional<MailAddress> mail,
    String language,
    Stage stage,
    Instant made,
    Instant since,
    Instant tried,
    Instant next,
    int tries,
    String answer,
    int revision) {

  public Suggestion {
    content = Map.copyOf(content);
  }

  /** This at another stage, to be looked at again at {@code again}; its answer is forgotten. */
  Suggestion at(Stage reached, Instant now, Instant again) {
    return with(mail, reached, now, tried, again, 0, "");
  }

  /** This at its end; who made it is forgotten. */
  Suggestion ended(Stage end, Instant now, String said) {
    return with(Optional.empty(), end, now, tried, now, 0, said);
  }

  /** This, to be looked at again at {@code again}. */
  Suggestion again(Instant again) {
    return with(mail, stage, since, tried, again, tries, answer);
  }

  /** This while its home is asked, by nobody else before {@code again}. */
  Suggestion tried(Instant now, Instant again) {
    return with(mail, stage, since, now, again, tries, answer);
  }

  /** This after its home was asked and did not answer. */
  Suggestion failed(Instant again, String why) {
    return with(mail, stage, since, tried, again, tries + 1, why);
  }

  private Suggestion with(
      Optional<MailAddress> who,
      Stage reached,
      Instant reachedAt,
      Instant asked,
      Instant again,
      int failures,
      String said) {
    return new Suggestion(
        link,
        id,
        record,
        home,
        content,
        who,
        language,
        reached,
        made,
        reachedAt,
        asked,
        again,
        failures,
        said,
        revision + 1);
  }
}
