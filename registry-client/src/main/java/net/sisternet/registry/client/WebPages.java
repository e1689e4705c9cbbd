package net.sisternet.registry.client;

import java.net.URI;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;

/**
 * Reads pages of the web whose addresses were given by somebody who is not trusted, under the rules
 * for sisters: public addresses by https alone, limits of time and size. Unlike a sister a page may
 * lead on to another host; that is looked at like the first. Any thread.
 */
public final class WebPages {

  private static final String ACCEPT = "text/html,application/xhtml+xml;q=0.9";

  private final PeerExchange exchange;
  private final boolean encrypted;
  private final int largest;

  /**
   * A reader.
   *
   * @param largest how many bytes a page may have
   */
  public WebPages(FeedConfig config, int largest) {
    this(config, largest, new PeerExchange(config, true));
  }

  WebPages(FeedConfig config, int largest, PeerExchange exchange) {
    this.exchange = exchange;
    this.encrypted = !config.allowPrivate();
    this.largest = largest;
  }

  /**
   * The page at {@code address}.
   *
   * @throws RegistryException of type {@code ADDRESS_REFUSED}, {@code UNREACHABLE}, {@code
   *     PROTOCOL_BROKEN}, or {@code NOT_FOUND} if nothing is there
   */
  public WebPage read(URI address) {
    PeerAnswer answer = exchange.get(asked(address), ACCEPT, "", largest);
    if (answer.status() != 200) {
      throw new RegistryException(
          ProblemType.NOT_FOUND, "sister.status", address.toString(), answer.status());
    }
    return new WebPage(answer);
  }

  /** Almost every page is there with encryption too, whatever people write. */
  private URI asked(URI address) {
    return encrypted && "http".equals(address.getScheme())
        ? URI.create("https" + address.toString().substring("http".length()))
        : address;
  }
}
