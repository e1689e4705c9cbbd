package net.sisternet.registry.server.html.frame;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import net.sisternet.registry.server.html.language.Language;

/**
 * Keeps pages that many read, so that each is made once for all who are not signed in. A kept page
 * is shown until anything changes: the records that are found, or whatever somebody does here over
 * HTTP; and for a minute at most, for what changes by itself, such as a date. Pages with a question
 * in their address, and those that give the browser a cookie, are never kept. Any thread.
 */
public final class KeptPages implements ContainerResponseFilter {

  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final long MOST_BYTES = 32_000_000;
  private static final Set<String> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final Visitors visitors;
  private final LongSupplier records;
  private final AtomicLong done = new AtomicLong();
  private final Cache<Key, byte[]> kept;

  /**
   * Pages for {@code visitors}.
   *
   * @param records another number whenever the records may have changed
   */
  public KeptPages(Visitors visitors, LongSupplier records) {
    this(visitors, records, Ticker.systemTicker());
  }

  KeptPages(Visitors visitors, LongSupplier records, Ticker ticker) {
    this.visitors = visitors;
    this.records = records;
    this.kept =
        Caffeine.newBuilder()
            .expireAfterWrite(LONGEST)
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, byte[] page) -> page.length)
            .ticker(ticker)
            .build();
  }

  private record Key(String path, Language language, long records, long done) {}

  /**
   * The kept page for {@code request}; else what {@code page} makes, which is kept if it may be.
   */
  public Response of(ContainerRequestContext request, Supplier<Response> page) {
    boolean same =
        request.getUriInfo().getRequestUri().getRawQuery() == null
            && visitors.findSession(request).isEmpty();
    if (!same) {
      return page.get();
    }
    // Read before the page is made: what changes meanwhile is not taken for shown.
    var key =
        new Key(
            request.getUriInfo().getPath(false),
            Site.language(request),
            records.getAsLong(),
            done.get());
    byte[] known = kept.getIfPresent(key);
    if (known != null) {
      return Response.ok(known, Site.CONTENT_TYPE).build();
    }
    Response made = page.get();
    if (made.getStatus() == Response.Status.OK.getStatusCode()
        && made.getCookies().isEmpty()
        && made.getEntity() instanceof String text) {
      kept.put(key, text.getBytes(StandardCharsets.UTF_8));
    }
    return made;
  }

  /** Whoever did more than read may have changed what pages say. */
  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (!READING.contains(request.getMethod())) {
      done.incrementAndGet();
    }
  }
}
