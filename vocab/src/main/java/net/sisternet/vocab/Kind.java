package net.sisternet.vocab;

/**
 * A kind of record: what a record can be about.
 *
 * @param name the singular English word, also the name of the frame file, e.g. {@code network}
 * @param path the path segment under a home, e.g. {@code networks}
 * @param type the IRI of the class that the primary topic of such a record has
 * @param shape the IRI of the node shape that checks it
 */
public record Kind(String name, String path, String type, String shape) {

  /** The class-path resource that holds the JSON-LD frame of this kind. */
  public String frame() {
    return "/net/sisternet/vocab/frames/" + name + ".jsonld";
  }
}
