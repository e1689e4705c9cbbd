package net.sisternet.vocab;

import java.util.List;
import java.util.Optional;

/** The kinds of record that the vocabulary defines, in the order in which people meet them. */
public final class Kinds {

  /**
   * The paths of all kinds as alternatives of a regular expression, for the path templates of HTTP
   * resources: {@code @Path("/{path: " + Kinds.PATHS + "}")}. An annotation takes constants only; a
   * test holds it equal to {@link #all()}.
   */
  public static final String PATHS =
      "networks|organizations|competences|areas|opportunities|events|projects|practices|datasets";

  private static final String SHAPES = "https://w3id.org/sisternet/shapes#";

  public static final Kind NETWORK =
      new Kind("network", "networks", Sn.NETWORK, SHAPES + "Network");
  public static final Kind ORGANIZATION =
      new Kind("organization", "organizations", Org.ORGANIZATION, SHAPES + "Organization");
  public static final Kind COMPETENCE =
      new Kind("competence", "competences", Skos.CONCEPT, SHAPES + "Competence");
  public static final Kind AREA = new Kind("area", "areas", SchemaOrg.PLACE, SHAPES + "Area");
  public static final Kind OPPORTUNITY =
      new Kind("opportunity", "opportunities", Sn.OPPORTUNITY, SHAPES + "Opportunity");
  public static final Kind EVENT = new Kind("event", "events", SchemaOrg.EVENT, SHAPES + "Event");
  public static final Kind PROJECT =
      new Kind("project", "projects", SchemaOrg.PROJECT, SHAPES + "Project");
  public static final Kind PRACTICE =
      new Kind("practice", "practices", SchemaOrg.HOW_TO, SHAPES + "Practice");
  public static final Kind DATASET =
      new Kind("dataset", "datasets", Qb.DATA_SET, SHAPES + "Dataset");

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
