package net.sisternet.vocab;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of the vocabulary, in the order in which a reader wants them. */
public final class VocabFiles {

  private static final String W3ID = "https://w3id.org/sisternet/";
  private static final String TURTLE = "text/turtle";
  private static final String JSON_LD = "application/ld+json";

  public static final VocabFile ONTOLOGY = new VocabFile("ontology.ttl", TURTLE, W3ID + "ns");
  public static final VocabFile SHAPES = new VocabFile("shapes.ttl", TURTLE, W3ID + "shapes");
  public static final VocabFile CONCEPTS = new VocabFile("concepts.ttl", TURTLE, W3ID + "concepts");
  public static final VocabFile AREAS = new VocabFile("areas.ttl", TURTLE, W3ID + "areas");
  public static final VocabFile LANGUAGES =
      new VocabFile("languages.ttl", TURTLE, W3ID + "languages");
  public static final VocabFile CONTEXT =
      new VocabFile("context.jsonld", JSON_LD, W3ID + "context.jsonld");

  private static final List<VocabFile> ALL =
      Stream.concat(
              Stream.of(ONTOLOGY, SHAPES, CONCEPTS, AREAS, LANGUAGES, CONTEXT),
              Kinds.all().stream().map(VocabFiles::frame))
          .toList();

  private VocabFiles() {}

  /** All files. */
  public static List<VocabFile> all() {
    return ALL;
  }

  /** The file called {@code name}, e.g. {@code shapes.ttl}. */
  public static Optional<VocabFile> findByName(String name) {
    return ALL.stream().filter(file -> file.name().equals(name)).findFirst();
  }

  /** The file that {@code iri} names, e.g. {@code https://w3id.org/sisternet/context.jsonld}. */
  public static Optional<VocabFile> findByIri(String iri) {
    return ALL.stream().filter(file -> file.iri().equals(iri)).findFirst();
  }

  /** A short record of {@code kind} in plain JSON, as somebody would send it. */
  public static VocabFile example(Kind kind) {
    String name = "examples/" + kind.name() + ".json";
    return new VocabFile(name, "application/json", W3ID + name);
  }

  /** The JSON-LD frame of {@code kind}. */
  public static VocabFile frame(Kind kind) {
    String name = "frames/" + kind.name() + ".jsonld";
    return new VocabFile(name, JSON_LD, W3ID + name);
  }
}
