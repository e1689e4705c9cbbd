package net.sisternet.registry.core.cases;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.signin.MailAddress;
import net.sisternet.vocab.Foaf;
import net.sisternet.vocab.SchemaOrg;

/**
 * Which mail addresses prove that somebody speaks for a record: its own role mailbox, and every
 * address of the domain of its web address. Who is signed in has shown that the mailbox is theirs.
 */
public final class ClaimProof {

  /** Where many have an address or a page; a page there proves nothing. */
  private static final Set<String> SHARED =
      Set.of(
          "facebook.com",
          "linkedin.com",
          "meetup.com",
          "google.com",
          "gmail.com",
          "googlemail.com",
          "outlook.com",
          "hotmail.com",
          "live.com",
          "live.dk",
          "yahoo.com",
          "icloud.com",
          "gmx.de",
          "gmx.net",
          "web.de",
          "t-online.de",
          "mail.dk",
          "wordpress.com",
          "blogspot.com",
          "github.io",
          "wixsite.com",
          "jimdo.com",
          "one.com");

  private ClaimProof() {}

  /** Whether {@code mail} proves it for what {@code graph} says of {@code record}. */
  public static boolean proves(MailAddress mail, RecordIri record, Graph graph) {
    String domain = mail.value().substring(mail.value().indexOf('@') + 1);
    return mailboxes(graph).contains(mail.value())
        || findDomain(record, graph).filter(domain::equals).isPresent();
  }

  /** The domain whose addresses prove it, if there is one of its own. */
  public static Optional<String> findDomain(RecordIri record, Graph graph) {
    return graph
        .objects(record.thing(), Foaf.HOMEPAGE)
        .filter(Iri.class::isInstance)
        .flatMap(page -> findHost(((Iri) page).value()).stream())
        .filter(host -> SHARED.stream().noneMatch(it -> host.equals(it) || host.endsWith('.' + it)))
        .findFirst();
  }

  /** The role mailboxes that the record itself names. */
  public static Set<String> mailboxes(Graph graph) {
    var mailboxes = new TreeSet<String>();
    graph
        .triples()
        .filter(triple -> triple.predicate().value().equals(SchemaOrg.EMAIL))
        .map(triple -> triple.object() instanceof Literal it ? it.lexical() : "")
        .flatMap(text -> MailAddress.find(text).stream())
        .forEach(mail -> mailboxes.add(mail.value()));
    return mailboxes;
  }

  private static Optional<String> findHost(String address) {
    try {
      return Optional.ofNullable(URI.create(address).getHost())
          .map(host -> host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""))
          .filter(host -> host.indexOf('.') > 0);
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }
}
