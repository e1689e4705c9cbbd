package net.sisternet.registry.client;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.federation.Descriptor;
import net.sisternet.registry.core.federation.Heads;
import net.sisternet.registry.core.federation.LogPage;
import net.sisternet.registry.core.follow.SisterFeed;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.wire.DescriptorJson;
import net.sisternet.registry.core.wire.HeadsJson;

/**
 * The published log of a home over HTTP, from the home itself or from a mirror. Asks once and tells
 * what happened; when to ask again is for the caller to say. Any thread.
 */
public final class HttpSisterFeed implements SisterFeed {

  private static final int HASH = 32;
  private static final int LARGEST_NOTE = 64 * 1024;

  private final URI root;
  private final PeerExchange exchange;

  /** The log that is published under {@code root}, e.g. {@code https://x.example/log}. */
  public HttpSisterFeed(URI root, FeedConfig config) {
    this(root, new PeerExchange(config));
  }

  HttpSisterFeed(URI root, PeerExchange exchange) {
    this.root = root;
    this.exchange = exchange;
  }

  /** The log that {@code home} publishes itself. */
  public static HttpSisterFeed of(Home home, FeedConfig config) {
    return new HttpSisterFeed(URI.create(home.base() + "/log"), config);
  }

  /**
   * What the registry at {@code base} says of itself.
   *
   * @throws RegistryException of type {@code PROTOCOL_BROKEN} also if it says it is another one
   */
  public static Descriptor descriptor(String base, FeedConfig config) {
    return descriptor(base, new PeerExchange(config));
  }

  static Descriptor descriptor(String base, PeerExchange exchange) {
    URI address = URI.create(base + Descriptor.PATH);
    Descriptor descriptor =
        DescriptorJson.read(
            found(address, exchange.get(address, "application/json", "", DescriptorJson.LARGEST)));
    if (!descriptor.home().base().equals(base)) {
      throw new RegistryException(
          ProblemType.PROTOCOL_BROKEN, "sister.base", base, descriptor.home().base());
    }
    return descriptor;
  }

  /** Which logs the registry at {@code base} holds, and how far. */
  public static Heads heads(String base, FeedConfig config) {
    URI address = URI.create(base + "/heads");
    return HeadsJson.read(
        found(
            address,
            new PeerExchange(config).get(address, "application/json", "", HeadsJson.LARGEST)));
  }

  @Override
  public Optional<SeenCheckpoint> findCheckpoint(String known) {
    URI address = under("/checkpoint");
    PeerAnswer answer = exchange.get(address, "text/plain", known, LARGEST_NOTE);
    if (answer.status() == 304) {
      return Optional.empty();
    }
    String note = new String(found(address, answer), StandardCharsets.UTF_8);
    return Optional.of(new SeenCheckpoint(note, answer.etag()));
  }

  @Override
  public byte[] page(LogPage page) {
    URI address = under("/pages/" + page.number());
    return found(address, exchange.get(address, "application/n-quads", "", LARGEST_PAGE));
  }

  /**
   * A partial tile may be gone once its full one is there; then that is asked (C2SP tlog-tiles).
   */
  @Override
  public List<Digest> tile(int level, long index, int width) {
    String path = "/tile/" + level + '/' + number(index);
    URI address = under(width < 256 ? path + ".p/" + width : path);
    PeerAnswer answer = tile(address);
    if (answer.status() == 404 && width < 256) {
      address = under(path);
      answer = tile(address);
    }
    byte[] body = found(address, answer);
    if (body.length % HASH != 0 || body.length < width * HASH) {
      throw new RegistryException(
          ProblemType.PROTOCOL_BROKEN, "sister.tile", address.toString(), body.length);
    }
    var hashes = new ArrayList<Digest>(width);
    for (int i = 0; i < width; i++) {
      hashes.add(Digest.ofHash(Arrays.copyOfRange(body, i * HASH, (i + 1) * HASH)));
    }
    return hashes;
  }

  private PeerAnswer tile(URI address) {
    return exchange.get(address, "application/octet-stream, */*;q=0.1", "", 256 * HASH);
  }

  /** Groups of three digits, all but the last marked: 1234067 is x001/x234/067. */
  static String number(long index) {
    String last = String.format("%03d", index % 1000);
    return index < 1000 ? last : marked(index / 1000) + last;
  }

  private static String marked(long index) {
    String group = String.format("x%03d/", index % 1000);
    return index < 1000 ? group : marked(index / 1000) + group;
  }

  private URI under(String path) {
    return URI.create(root + path);
  }

  private static byte[] found(URI address, PeerAnswer answer) {
    if (answer.status() != 200) {
      throw new RegistryException(
          ProblemType.PROTOCOL_BROKEN, "sister.status", address.toString(), answer.status());
    }
    return answer.body();
  }
}
