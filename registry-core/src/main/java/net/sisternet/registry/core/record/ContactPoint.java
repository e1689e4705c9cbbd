package net.sisternet.registry.core.record;

import java.util.List;
import java.util.Optional;

/**
 * How one reaches a role; never a person.
 *
 * @param fields all members, also those that are not known here
 */
public record ContactPoint(Fields fields) implements Node {

  /** Throws a refusal if a member that is known here is not of its kind. */
  public ContactPoint(Fields fields) {
    this.fields = fields;
    Node.check(
        this::findId,
        this::names,
        this::descriptions,
        this::sources,
        this::findContactType,
        this::findEmail,
        this::findTelephone);
    if (findEmail().filter(email -> !email.matches("[^@\\s]+@[^@\\s]+")).isPresent()) {
      throw Refused.because("email", "email", findEmail().orElseThrow());
    }
  }

  /** A role mailbox. */
  public static ContactPoint of(String contactType, String email) {
    return new ContactPoint(
        Fields.of("type", List.of("ContactPoint"))
            .with("contactType", contactType)
            .with("email", email));
  }

  /** What it is for, e.g. {@code coordinator}. */
  public Optional<String> findContactType() {
    return fields.findText("contactType");
  }

  /** A role mailbox, e.g. info@…. */
  public Optional<String> findEmail() {
    return fields.findText("email");
  }

  /** A telephone number. */
  public Optional<String> findTelephone() {
    return fields.findText("telephone");
  }

  /** This with a telephone number. */
  public ContactPoint withTelephone(String number) {
    return new ContactPoint(fields.with("telephone", number));
  }

  /** This under a fragment of the record in which it stands, e.g. {@code tier-1}. */
  public ContactPoint withFragment(String name) {
    return new ContactPoint(fields.with("id", Reference.fragment(name)));
  }
}
