package net.sisternet.registry.server.jena;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.registry.core.wire.FieldNames;
import net.sisternet.vocab.Foaf;
import net.sisternet.vocab.Org;
import net.sisternet.vocab.Prov;
import net.sisternet.vocab.Qb;
import net.sisternet.vocab.SchemaOrg;
import net.sisternet.vocab.Sn;

/**
 * Where the things of a record stand in its JSON: from {@code #it} along the properties that nest
 * them there, in the names of the context.
 */
final class FieldPaths {

  /** References that the frames never nest. */
  private static final Set<String> NOT_NESTING =
      Set.of(
          Prov.WAS_DERIVED_FROM,
          Org.POST_IN,
          Org.ORGANIZATION_PROPERTY,
          SchemaOrg.ORGANIZER,
          Sn.NETWORK_PROPERTY,
          Qb.DATA_SET_PROPERTY,
          Foaf.PRIMARY_TOPIC);

  private final RecordIri record;
  private final Map<String, String> paths = new HashMap<>();

  FieldPaths(RecordIri record, Graph graph) {
    this.record = record;
    follow(record.thing(), "", graph);
    follow(record.iri(), "record", graph);
  }

  /** The path of {@code subject}; a fragment that nothing nests has its own name. */
  String of(String subject) {
    String path = paths.get(subject);
    if (path != null) {
      return path;
    }
    return record.covers(subject) ? subject.substring(record.value().length()) : subject;
  }

  /** The path of a property of {@code subject}. */
  String of(String subject, String property) {
    String path = of(subject);
    String name = FieldNames.of(property);
    return path.isEmpty() ? name : path + '.' + name;
  }

  private void follow(Iri start, String path, Graph graph) {
    if (paths.putIfAbsent(start.value(), path) != null) {
      return;
    }
    var open = new ArrayDeque<Iri>();
    open.add(start);
    while (!open.isEmpty()) {
      Iri subject = open.remove();
      for (Triple triple : graph.about(subject)) {
        String property = triple.predicate().value();
        if (triple.object() instanceof Iri object
            && record.covers(object.value())
            && !NOT_NESTING.contains(property)
            && paths.putIfAbsent(object.value(), of(subject.value(), property)) == null) {
          open.add(object);
        }
      }
    }
  }
}
