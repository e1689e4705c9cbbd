package net.sisternet.registry.server.html.contact;

import java.util.Optional;
import java.util.stream.Collectors;
import net.sisternet.registry.core.contact.ContactLetters;
import net.sisternet.registry.core.contact.ContactMessage;
import net.sisternet.registry.core.contact.Relay;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.signin.Letter;
import net.sisternet.registry.core.signin.Secret;
import net.sisternet.registry.server.html.care.RecordTexts;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Language;
import net.sisternet.registry.server.html.language.Reader;

/** The letters about messages to networks in words. Any thread. */
public final class ContactLetterTexts implements ContactLetters {

  private final Home home;
  private final String registry;

  /**
   * Letters of one registry; their links have its own base.
   *
   * @param registry what people call it
   */
  public ContactLetterTexts(Home home, String registry) {
    this.home = home;
    this.registry = registry;
  }

  @Override
  public Letter confirm(ContactMessage message, Graph record, Secret secret) {
    Reader reader = Site.reader(Language.findByTag(message.language()).orElse(Language.EN));
    String name = RecordTexts.name(message.record(), record, reader);
    return new Letter(
        reader.say("contact.letter.confirm.subject", name),
        String.join(
                "\n\n",
                reader.say("contact.letter.confirm", name, registry),
                home.base() + "/contact/" + secret.value(),
                reader.say("contact.letter.confirm.how", Relay.CONFIRMATION_LIFE.toHours()),
                reader.say("contact.letter.not-you"))
            + "\n");
  }

  @Override
  public Letter relayed(ContactMessage message, Graph record, Secret stop) {
    Reader reader = RecordTexts.reader(message.record(), record);
    String name = RecordTexts.name(message.record(), record, reader);
    return new Letter(
        reader.say("contact.letter.subject", name),
        String.join(
                "\n\n",
                reader.say("contact.letter.why", name, registry),
                quoted(message.text()),
                reader.say("contact.letter.answer"),
                reader.say("contact.letter.stop"),
                home.base() + "/contact/stop/" + stop.value())
            + "\n",
        Optional.of(message.mail()));
  }

  /** Whatever a visitor writes cannot be taken for words of the registry. */
  private static String quoted(String text) {
    return text.lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
  }
}
