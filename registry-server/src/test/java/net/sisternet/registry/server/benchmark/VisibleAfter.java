package net.sisternet.registry.server.benchmark;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import net.sisternet.registry.client.ClientConfig;
import net.sisternet.registry.client.FeedConfig;
import net.sisternet.registry.client.HttpSisterFeed;
import net.sisternet.registry.client.RegistryClient;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.follow.Sister;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.record.Network;
import net.sisternet.registry.core.sisters.AcceptedSister;
import net.sisternet.registry.server.RegistryServer;
import net.sisternet.registry.server.TestRegistry;

/**
 * How long it takes until a change at one registry is found in the search of a sister that follows
 * it: from the 201 there to the first answer here that has it. Two real servers in this process,
 * ten changes a second. Who waits asks ten times a second: asking more often, in words that are not
 * found yet and looked for in all spellings, was most of what the processors did.
 *
 * <p>Arguments: folder for the data, how many changes (default 300).
 */
public final class VisibleAfter {

  private static final long EVERY_MILLIS = 100;
  private static final long ASK_EVERY_MILLIS = 100;
  private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(60);

  private final HttpClient http = HttpClient.newHttpClient();
  private final Home here = new Home("http://localhost:" + TestRegistry.freePort());
  private final Home there = new Home("http://localhost:" + TestRegistry.freePort());

  private VisibleAfter() {}

  public static void main(String[] args) throws Exception {
    new VisibleAfter().run(Path.of(args[0]), args.length > 1 ? Integer.parseInt(args[1]) : 300);
  }

  private void run(Path folder, int changes) throws Exception {
    try (RegistryServer theirs = TestRegistry.start(folder.resolve("there"), there);
        RegistryServer ours = TestRegistry.start(folder.resolve("here"), here)) {
      var descriptor = HttpSisterFeed.descriptor(there.base(), FeedConfig.LOCAL);
      ours.storage()
          .sisters()
          .put(
              AcceptedSister.of(
                  Sister.of(descriptor), descriptor.name(), Clock.systemUTC().instant()));
      var client =
          new RegistryClient(
              ClientConfig.of(there.base())
                  .withToken(TestRegistry.token(theirs, "benchmark", Role.COORDINATOR)));
      measure(client, "warm-up", changes / 3);
      measure(client, "measured", changes);
    }
  }

  private void measure(RegistryClient client, String what, int changes) throws Exception {
    ScheduledExecutorService clock = Executors.newScheduledThreadPool(32);
    var running = new ArrayList<Future<Long>>();
    for (int i = 0; i < changes; i++) {
      String word = what.substring(0, 4) + "wort" + Integer.toString(i * 7919 + 100_000, 36);
      running.add(
          clock.schedule(() -> millis(client, word), i * EVERY_MILLIS, TimeUnit.MILLISECONDS));
    }
    List<Long> millis = new ArrayList<>();
    for (Future<Long> one : running) {
      millis.add(one.get());
    }
    clock.shutdown();
    millis.sort(Long::compare);
    System.out.printf(
        "%s: %d changes, visible after %d ms (median), %d ms (95th percentile), %d ms (most)%n",
        what,
        changes,
        millis.get(changes / 2),
        millis.get(changes * 95 / 100),
        millis.get(changes - 1));
  }

  private long millis(RegistryClient client, String word) throws Exception {
    client.publish(
        Network.called("de", "Netzwerk " + word)
            .described("de", "Ein Netzwerk.")
            .ofType("snc:type-microbusiness")
            .in("nuts:DEF03")
            .speaking("lang:DEU"));
    long start = System.nanoTime();
    URI question = URI.create(here.base() + "/search?limit=1&q=" + word);
    var request = HttpRequest.newBuilder(question).header("Accept", "application/json").build();
    while (!http.send(request, BodyHandlers.ofString()).body().contains("\"total\" : 1")) {
      if (System.nanoTime() - start > LONGEST_NANOS) {
        throw new IllegalStateException(word + " was not seen");
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(ASK_EVERY_MILLIS));
    }
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }
}
