package net.sisternet.registry.server.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import net.sisternet.registry.core.access.Author;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.log.Precondition;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.problem.FieldProblem;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.publish.Published;
import net.sisternet.registry.core.publish.Submission;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.server.OfflineRegistry;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Kinds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code registry import}. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Publishes records from files, whether the server runs or not.",
      "A record's file is named as its address: networks/mikronet.ttl (or jsonld, json, nt,"
          + " rdf); its relative IRIs are read against that address. A .nq or .nq.gz file is one"
          + " that export wrote. What says the same as before is passed over, so an import can be"
          + " repeated."
    })
final class ImportCommand implements Callable<Integer> {

  private static final Map<String, String> TYPES =
      Map.of(
          "ttl", "text/turtle",
          "nt", "application/n-triples",
          "rdf", "application/rdf+xml",
          "json", "application/json",
          "jsonld", "application/ld+json");

  @Spec private CommandSpec spec;
  @Mixin private DataOptions data = new DataOptions();

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, or folders with files.")
  private List<Path> paths = List.of();

  @Option(
      names = "--account",
      paramLabel = "NAME",
      defaultValue = "import",
      description = "Which account owns what is new (default: ${DEFAULT-VALUE}).")
  private String account = "import";

  private int changed;
  private int unchanged;
  private int refused;

  @Override
  public Integer call() throws IOException {
    var author = new Author(new AccountId(account), Role.OPERATOR);
    try (OfflineRegistry registry = OfflineRegistry.open(data.existing())) {
      for (Path file : files()) {
        if (isQuads(file)) {
          registry.readQuads(file, (record, graph) -> publish(registry, author, record, graph));
        } else {
          importFile(registry, author, file);
        }
      }
    }
    spec.commandLine()
        .getOut()
        .printf("%d published, %d unchanged, %d refused%n", changed, unchanged, refused);
    return refused == 0 ? 0 : 1;
  }

  private List<Path> files() throws IOException {
    var files = new ArrayList<Path>();
    for (Path path : paths) {
      try (Stream<Path> found = Files.walk(path)) {
        found
            .filter(Files::isRegularFile)
            .filter(file -> isQuads(file) || TYPES.containsKey(extension(file)))
            .sorted()
            .forEach(files::add);
      }
    }
    if (files.isEmpty()) {
      throw new OperatorException("No file to import in " + paths);
    }
    return files;
  }

  private void importFile(OfflineRegistry registry, Author author, Path file) throws IOException {
    String name = file.getFileName().toString();
    String slug = name.substring(0, name.lastIndexOf('.'));
    Path folder = file.toAbsolutePath().getParent();
    Optional<Kind> kind =
        Optional.ofNullable(folder).flatMap(f -> Kinds.findByPath(f.getFileName().toString()));
    if (kind.isEmpty() || !RecordIri.isSlug(slug)) {
      refuse(file.toString(), "is not named as its address, e.g. networks/mikronet.ttl");
      return;
    }
    RecordIri record = registry.home().record(kind.get(), slug);
    try {
      publish(
          registry,
          author,
          record,
          registry.read(Files.readAllBytes(file), TYPES.get(extension(file)), record));
    } catch (RegistryException e) {
      refuse(file.toString(), e);
    }
  }

  private void publish(OfflineRegistry registry, Author author, RecordIri record, Graph graph) {
    Optional<Kind> kind = Kinds.findByPath(record.path());
    if (kind.isEmpty()) {
      refuse(record.value(), "is under no kind's path");
      return;
    }
    try {
      Published published =
          registry
              .publisher()
              .publish(
                  new Submission(author, kind.get(), record, graph, new Precondition.Anything()));
      if (published.receipt().changed()) {
        changed++;
      } else {
        unchanged++;
      }
    } catch (RegistryException e) {
      refuse(record.value(), e);
    }
  }

  private void refuse(String what, RegistryException reason) {
    refuse(what, reason.detail().en());
    for (FieldProblem field : reason.fields()) {
      spec.commandLine()
          .getErr()
          .println("  " + field.field() + ": " + field.reason().en() + " " + field.remedy().en());
    }
  }

  private void refuse(String what, String reason) {
    refused++;
    spec.commandLine().getErr().println(what + ": " + reason);
  }

  private static boolean isQuads(Path file) {
    return file.toString().endsWith(".nq") || file.toString().endsWith(".nq.gz");
  }

  private static String extension(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
