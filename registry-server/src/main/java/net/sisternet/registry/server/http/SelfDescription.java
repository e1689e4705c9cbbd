package net.sisternet.registry.server.http;

import java.util.List;
import java.util.function.Supplier;
import net.sisternet.registry.core.federation.Descriptor;
import net.sisternet.registry.core.federation.Heads;
import net.sisternet.registry.core.rdf.RdfWriter;

/**
 * What a registry tells sisters and catalogues of itself: descriptor, heads, and the same as linked
 * data (VoID, DCAT).
 */
public final class SelfDescription {

  private final List<Object> components;

  /**
   * A description that asks for the present state at each request.
   *
   * @param descriptor what the registry says of itself
   * @param heads how far it is with its own log and with mirrors
   */
  public SelfDescription(Supplier<Descriptor> descriptor, Supplier<Heads> heads, RdfWriter writer) {
    this.components =
        List.of(
            new DescriptorResource(descriptor),
            new HeadsResource(heads),
            new CatalogueResource(descriptor, writer));
  }

  /** Resources, each an instance to be registered. */
  public List<Object> components() {
    return components;
  }
}
