package net.sisternet.registry.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.problem.FieldProblem;
import net.sisternet.registry.core.problem.Messages;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.proof.VerifierKey;
import net.sisternet.registry.core.sisters.AcceptedSister.Standing;
import net.sisternet.registry.core.sisters.Invitation;
import net.sisternet.registry.core.sisters.Selection;
import net.sisternet.registry.core.wire.JsonText;

/** What an operator sends about a sister: a JSON object of which every member is checked. */
final class PeerBody {

  /** The media types that are taken. */
  static final Set<String> READABLE = Set.of(Format.JSON.mediaType());

  private static final int LONGEST = 300;
  private static final List<String> OF_INVITATION =
      List.of("home", "via", "name", "fingerprint", "key", "selection");
  private static final List<String> OF_CHANGE = List.of("standing", "selection");
  private static final List<String> OF_SELECTION = List.of("kinds", "areas", "languages");

  private final JsonNode json;
  private final List<FieldProblem> wrong = new ArrayList<>();

  private PeerBody(JsonNode json) {
    this.json = json;
  }

  /**
   * What is to become of a sister.
   *
   * @param standing followed or paused; empty to leave it
   * @param selection empty to leave it
   */
  record Change(Optional<Standing> standing, Optional<Selection> selection) {}

  /**
   * Which registry is to be accepted.
   *
   * @param storing whether it will be: then the operator has to name its key
   */
  static Invitation invitation(HttpHeaders headers, InputStream body, boolean storing) {
    PeerBody read = read(headers, body, OF_INVITATION);
    Optional<Home> home = read.find("home", "sister.body-home", PeerBody::home);
    Optional<Home> via = read.find("via", "sister.body-home", PeerBody::home);
    Optional<VerifierKey> key = read.find("key", "sister.body-key", VerifierKey::parse);
    Optional<String> fingerprint = read.findText("fingerprint");
    Optional<String> name = read.findText("name");
    if (read.json.path("home").isMissingNode()) {
      read.refuse("home", "sister.body-home", "");
    }
    if (storing && !read.json.has("fingerprint") && !read.json.has("key")) {
      read.refuse("fingerprint", "sister.body-fingerprint", "");
    }
    Selection selection = read.findSelection().orElse(Selection.EVERYTHING);
    read.check();
    return new Invitation(home.orElseThrow(), via, name, fingerprint, key, selection);
  }

  /** What is to become of a sister. */
  static Change change(HttpHeaders headers, InputStream body) {
    PeerBody read = read(headers, body, OF_CHANGE);
    Optional<Standing> standing = read.find("standing", "sister.body-standing", PeerBody::standing);
    Optional<Selection> selection = read.findSelection();
    read.check();
    if (standing.isEmpty() && selection.isEmpty()) {
      throw new RegistryException(ProblemType.INVALID, "sister.body-empty");
    }
    return new Change(standing, selection);
  }

  private static PeerBody read(HttpHeaders headers, InputStream body, List<String> known) {
    JsonNode json = JsonText.read(RequestBody.read(headers, body, READABLE).bytes());
    if (!json.isObject()) {
      throw new RegistryException(ProblemType.MALFORMED, "json.not-object");
    }
    var read = new PeerBody(json);
    read.refuseUnknown("", json, known);
    return read;
  }

  private Optional<Selection> findSelection() {
    JsonNode selection = json.path("selection");
    if (selection.isMissingNode()) {
      return Optional.empty();
    }
    if (!selection.isObject()) {
      refuse("selection", "sister.body-object", selection.toString());
      return Optional.empty();
    }
    refuseUnknown("selection.", selection, OF_SELECTION);
    List<String> kinds = texts(selection, "kinds");
    List<String> areas = texts(selection, "areas");
    List<String> languages = texts(selection, "languages");
    try {
      return Optional.of(Selection.named(kinds, areas, languages));
    } catch (RegistryException e) {
      wrong.addAll(e.fields());
      return Optional.empty();
    }
  }

  private List<String> texts(JsonNode selection, String member) {
    JsonNode list = selection.path(member);
    var texts = new ArrayList<String>();
    for (JsonNode it : list) {
      texts.add(it.isTextual() ? it.asText() : "");
    }
    boolean good = list.isMissingNode() || list.isArray();
    if (!good || texts.contains("")) {
      refuse("selection." + member, "sister.body-list", list.toString());
      return List.of();
    }
    return texts;
  }

  private Optional<String> findText(String member) {
    JsonNode value = json.path(member);
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    boolean good =
        value.isTextual()
            && !value.asText().isBlank()
            && value.asText().length() <= LONGEST
            && Printable.is(value.asText());
    if (!good) {
      wrong.add(FieldProblem.violation(member, "sister.body-text", value.asText(), LONGEST));
      return Optional.empty();
    }
    return Optional.of(value.asText().strip());
  }

  private <T> Optional<T> find(String member, String key, Function<String, T> meaning) {
    return findText(member)
        .flatMap(
            text -> {
              try {
                return Optional.of(meaning.apply(text));
              } catch (IllegalArgumentException e) {
                refuse(member, key, text);
                return Optional.empty();
              }
            });
  }

  private static Home home(String text) {
    return new Home(text.replaceAll("/+$", ""));
  }

  private static Standing standing(String text) {
    return switch (text) {
      case "followed" -> Standing.FOLLOWED;
      case "paused" -> Standing.PAUSED;
      default -> throw new IllegalArgumentException(text);
    };
  }

  private void refuseUnknown(String path, JsonNode object, List<String> known) {
    object
        .fieldNames()
        .forEachRemaining(
            it -> {
              if (!known.contains(it)) {
                String name = path + Printable.of(it);
                String all = String.join(", ", known);
                wrong.add(FieldProblem.violation(name, "sister.body-unknown", "", all));
              }
            });
  }

  private void refuse(String field, String key, String value) {
    wrong.add(FieldProblem.violation(field, key, Printable.of(value)));
  }

  private void check() {
    if (!wrong.isEmpty()) {
      throw new RegistryException(
          ProblemType.INVALID, Messages.text("sister.body", wrong.size()), wrong);
    }
  }
}
