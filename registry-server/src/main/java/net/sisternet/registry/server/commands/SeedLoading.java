package net.sisternet.registry.server.commands;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.log.Precondition;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.publish.Publisher;
import net.sisternet.registry.core.publish.Submission;
import net.sisternet.registry.core.rdf.RdfReader;
import net.sisternet.registry.server.seeds.SeedHomes;
import net.sisternet.registry.server.seeds.SeedRecord;

/** Publishes the seeds in a registry. What is there already and says the same stays as it is. */
final class SeedLoading {

  private static final Author SEEDS = new Author(new AccountId("seeds"), Role.OPERATOR);

  private SeedLoading() {}

  /** All homes' seeds in one registry; returns how many records it now holds of them. */
  static int loadAll(Home home, Publisher publisher, RdfReader reader) {
    List<String> names = new SeedHomes().names();
    Map<String, Home> bases =
        names.stream().collect(Collectors.toMap(Function.identity(), name -> home));
    return names.stream().mapToInt(name -> load(name, bases, publisher, reader)).sum();
  }

  /**
   * The seeds of the home {@code name}, in the registry that {@code bases} has for it; returns how
   * many records they are.
   */
  static int load(String name, Map<String, Home> bases, Publisher publisher, RdfReader reader) {
    List<SeedRecord> records = new SeedHomes().records(name, bases);
    records.parallelStream().forEach(record -> publish(record, publisher, reader));
    return records.size();
  }

  private static void publish(SeedRecord seed, Publisher publisher, RdfReader reader) {
    var graph =
        reader.read(
            seed.turtle().getBytes(StandardCharsets.UTF_8), "text/turtle", seed.record().value());
    publisher.publish(
        new Submission(SEEDS, seed.kind(), seed.record(), graph, new Precondition.Anything()));
  }
}
