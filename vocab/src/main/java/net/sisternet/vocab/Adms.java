package net.sisternet.vocab;

/** Terms of the Asset Description Metadata Schema. */
public final class Adms {

  public static final String NS = "http://www.w3.org/ns/adms#";
  public static final String STATUS = NS + "status";

  private Adms() {}
}
