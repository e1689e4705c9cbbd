package net.sisternet.vocab;

import java.util.List;
import java.util.Optional;

/** The kinds of record that the vocabulary defines, in the order in which people meet them. */
public final class Kinds {

  private static final String NS = "https://w3id.org/sisternet/ns#";
  private static final String SHAPES = "https://w3id.org/sisternet/shapes#";

  public static final Kind NETWORK =
      new Kind("network", "networks", NS + "Network", SHAPES + "Network");
  public static final Kind ORGANIZATION =
      new Kind(
          "organization",
          "organizations",
          "http://www.w3.org/ns/org#Organization",
          SHAPES + "Organization");
  public static final Kind COMPETENCE =
      new Kind(
          "competence",
          "competences",
          "http://www.w3.org/2004/02/skos/core#Concept",
          SHAPES + "Competence");
  public static final Kind AREA =
      new Kind("area", "areas", "http://schema.org/Place", SHAPES + "Area");
  public static final Kind OPPORTUNITY =
      new Kind("opportunity", "opportunities", NS + "Opportunity", SHAPES + "Opportunity");
  public static final Kind EVENT =
      new Kind("event", "events", "http://schema.org/Event", SHAPES + "Event");
  public static final Kind PROJECT =
      new Kind("project", "projects", "http://schema.org/Project", SHAPES + "Project");
  public static final Kind PRACTICE =
      new Kind("practice", "practices", "http://schema.org/HowTo", SHAPES + "Practice");
  public static final Kind DATASET =
      new Kind(
          "dataset", "datasets", "http://purl.org/linked-data/cube#DataSet", SHAPES + "Dataset");

  private static final List<Kind> ALL =
      List.of(
          NETWORK, ORGANIZATION, COMPETENCE, AREA, OPPORTUNITY, EVENT, PROJECT, PRACTICE, DATASET);

  private Kinds() {}

  /** All kinds. */
  public static List<Kind> all() {
    return ALL;
  }

  /** The kind whose records live under {@code path}, e.g. {@code networks}. */
  public static Optional<Kind> findByPath(String path) {
    return ALL.stream().filter(kind -> kind.path().equals(path)).findFirst();
  }

  /** The kind named {@code name}, e.g. {@code network}. */
  public static Optional<Kind> findByName(String name) {
    return ALL.stream().filter(kind -> kind.name().equals(name)).findFirst();
  }
}
