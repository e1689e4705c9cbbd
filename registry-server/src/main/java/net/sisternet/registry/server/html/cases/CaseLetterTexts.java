package net.sisternet.registry.server.html.cases;

import net.sisternet.registry.core.cases.Case;
import net.sisternet.registry.core.cases.CaseLetters;
import net.sisternet.registry.core.cases.Decision;
import net.sisternet.registry.core.cases.Rulings;
import net.sisternet.registry.core.cases.Topic;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.signin.Letter;
import net.sisternet.registry.core.signin.Secret;
import net.sisternet.registry.server.html.care.RecordTexts;
import net.sisternet.registry.server.html.language.Reader;

/** The letters about cases in words, in the language that the network works in. Any thread. */
public final class CaseLetterTexts implements CaseLetters {

  private final Home home;
  private final String registry;

  /**
   * Letters of one registry; their links have its own base.
   *
   * @param registry what people call it
   */
  public CaseLetterTexts(Home home, String registry) {
    this.home = home;
    this.registry = registry;
  }

  @Override
  public Letter decided(Case ended, Graph record) {
    Reader reader = RecordTexts.reader(ended.record(), record);
    String name = RecordTexts.name(ended.record(), record, reader);
    String topic = reader.say("cases.topic." + ended.topic().word());
    String why = ended.decision().map(Decision::reason).orElse("");
    return new Letter(
        reader.say("cases.letter.decided.subject", topic, name),
        paragraphs(
            reader.say(
                "cases.letter.decided", topic, name, registry, CaseLine.state(ended, reader)),
            why,
            address(ended)));
  }

  @Override
  public Letter opened(Case opened, Graph record) {
    Reader reader = RecordTexts.reader(opened.record(), record);
    String name = RecordTexts.name(opened.record(), record, reader);
    boolean joins = opened.topic() == Topic.TRANSITION;
    return joins
        ? new Letter(
            reader.say("cases.letter.transition.subject", name),
            paragraphs(
                reader.say("cases.letter.transition", name, registry),
                opened.field("text"),
                address(opened),
                reader.say("cases.letter.transition.what")))
        : new Letter(
            reader.say("cases.letter.opened.subject", name),
            paragraphs(
                reader.say("cases.letter.opened", name, registry),
                address(opened),
                reader.say("cases.letter.opened.what")));
  }

  @Override
  public Letter invited(Case invitation, Graph record, Secret secret) {
    Reader reader = RecordTexts.reader(invitation.record(), record);
    String name = RecordTexts.name(invitation.record(), record, reader);
    return new Letter(
        reader.say("invitation.title", name),
        paragraphs(
            invitation.topic() == Topic.HANDOVER
                ? reader.say("invite.letter.owner", name, registry)
                : reader.say("invite.letter.deputy", name, registry),
            invitation.record().value(),
            reader.say("invite.letter.how", Rulings.INVITATION_LIFE.toDays()),
            home.base() + "/invitation/" + secret.value(),
            reader.say("invite.letter.not-you")));
  }

  private String address(Case it) {
    return home.base() + "/cases/" + it.number();
  }

  private static String paragraphs(String... paragraphs) {
    return java.util.Arrays.stream(paragraphs)
            .filter(it -> !it.isBlank())
            .collect(java.util.stream.Collectors.joining("\n\n"))
        + "\n";
  }
}
