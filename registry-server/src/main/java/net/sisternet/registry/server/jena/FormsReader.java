package net.sisternet.registry.server.jena;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import net.sisternet.registry.core.vocabulary.FieldInput;
import net.sisternet.registry.core.vocabulary.FieldRange;
import net.sisternet.registry.core.vocabulary.Form;
import net.sisternet.registry.core.vocabulary.FormField;
import net.sisternet.registry.core.vocabulary.FormGroup;
import net.sisternet.registry.core.vocabulary.Forms;
import net.sisternet.vocab.VocabFiles;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.shacl.vocabulary.SHACLM;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * Reads the shapes as forms. A property shape with {@code sh:order} is a field; one without is only
 * a rule, which may still say that the field is required. A node shape without fields is no form.
 */
public final class FormsReader {

  private static final Property GROUP = sh("group");
  private static final Property ORDER = sh("order");
  private static final Property ESSENTIAL = shn("essential");
  private static final Property UNIQUE_LANG = sh("uniqueLang");
  private static final Property UNNAMED = shn("unnamed");
  private static final Property PART = shn("part");

  private final TurtleFile file;
  private final Map<String, String> formOfObjects = new HashMap<>();

  private FormsReader(TurtleFile file) {
    this.file = file;
  }

  /** The forms of {@code shapes}, a Turtle file. */
  public static Forms read(InputStream shapes) {
    return new FormsReader(TurtleFile.read(shapes)).forms();
  }

  private Forms forms() {
    List<Resource> shapes = file.instances(SHACLM.NodeShape);
    for (Resource shape : shapes) {
      for (String property : TurtleFile.iris(shape, SHACLM.targetObjectsOf)) {
        formOfObjects.putIfAbsent(property, shape.getURI());
      }
    }
    return new Forms(
        shapes.stream().map(this::form).filter(form -> !form.fields().isEmpty()).toList());
  }

  private Form form(Resource shape) {
    return new Form(
        shape.getURI(),
        TurtleFile.text(shape, RDFS.label, SHACLM.name),
        TurtleFile.text(shape, RDFS.comment, SHACLM.description),
        TurtleFile.text(shape, UNNAMED),
        TurtleFile.iris(shape, SHACLM.targetClass),
        fields(shape));
  }

  private List<FormField> fields(Resource shape) {
    var rules = new LinkedHashMap<String, List<Resource>>();
    shape
        .listProperties(SHACLM.property)
        .forEach(
            statement -> {
              Resource rule = statement.getResource();
              Resource path = rule.getPropertyResourceValue(SHACLM.path);
              if (path != null && path.isURIResource()) {
                rules.computeIfAbsent(path.getURI(), p -> new ArrayList<>()).add(rule);
              }
            });
    List<String> essential = TurtleFile.iris(shape, ESSENTIAL);
    var fields = new ArrayList<FormField>();
    rules.forEach(
        (property, of) -> field(property, of, essential.contains(property)).ifPresent(fields::add));
    return fields;
  }

  private Optional<FormField> field(String property, List<Resource> rules, boolean essential) {
    return rules.stream()
        .filter(rule -> rule.hasProperty(ORDER))
        .findFirst()
        .map(
            field ->
                new FormField(
                    property,
                    TurtleFile.text(field, SHACLM.name, RDFS.label),
                    TurtleFile.text(field, SHACLM.description, RDFS.comment),
                    order(field),
                    group(field),
                    range(property, field, rules),
                    input(property, field, rules, essential)));
  }

  private FieldInput input(
      String property, Resource field, List<Resource> rules, boolean essential) {
    var found = new Found();
    found.collect(field);
    String part =
        Optional.ofNullable(field.getPropertyResourceValue(PART))
            .map(Resource::getURI)
            .orElseGet(() -> formOfObjects.getOrDefault(property, ""));
    return new FieldInput(
        essential,
        rules.stream().anyMatch(rule -> rule.hasLiteral(UNIQUE_LANG, true)),
        count(field, SHACLM.maxLength).orElse(0),
        found.allowed,
        found.refers,
        found.webAddress,
        part);
  }

  private static int order(Resource resource) {
    return TurtleFile.findLiteral(resource, ORDER).map(Literal::getInt).orElse(0);
  }

  private static FormGroup group(Resource field) {
    Resource group = field.getPropertyResourceValue(GROUP);
    return group == null
        ? FormGroup.NONE
        : new FormGroup(group.getURI(), TurtleFile.text(group, RDFS.label), order(group));
  }

  private FieldRange range(String property, Resource field, List<Resource> rules) {
    var found = new Found();
    found.collect(field);
    return new FieldRange(
        rules.stream().anyMatch(FormsReader::requires),
        rules.stream().noneMatch(FormsReader::allowsOne),
        List.copyOf(found.datatypes),
        found.values,
        List.copyOf(found.schemes),
        !found.choice && !(found.values.isEmpty() && found.schemes.isEmpty()),
        formOfObjects.getOrDefault(property, ""));
  }

  private static boolean requires(Resource rule) {
    return count(rule, SHACLM.minCount).filter(n -> n > 0).isPresent()
        && !rule.hasProperty(SHACLM.severity, SHACLM.Warning);
  }

  private static boolean allowsOne(Resource rule) {
    return count(rule, SHACLM.maxCount).filter(n -> n == 1).isPresent();
  }

  private static Optional<Integer> count(Resource rule, Property property) {
    return TurtleFile.findLiteral(rule, property).map(Literal::getInt);
  }

  private static Property sh(String name) {
    return ResourceFactory.createProperty(SHACLM.NS, name);
  }

  private static Property shn(String name) {
    return ResourceFactory.createProperty(VocabFiles.SHAPES.iri() + '#', name);
  }

  /** What a field's shape, and the shapes that it refers to, say of its values. */
  private static final class Found {

    private final TreeSet<String> datatypes = new TreeSet<>();
    private final TreeSet<String> schemes = new TreeSet<>();
    private final List<String> values = new ArrayList<>();
    private final List<String> allowed = new ArrayList<>();
    private boolean choice;
    private boolean refers;
    private boolean webAddress;

    void collect(Resource shape) {
      datatypes.addAll(TurtleFile.iris(shape, SHACLM.datatype));
      for (RDFNode value : members(shape, SHACLM.in)) {
        if (value.isURIResource()) {
          values.add(value.asResource().getURI());
        } else if (value.isLiteral()) {
          allowed.add(value.asLiteral().getLexicalForm());
        }
      }
      refers |= shape.hasProperty(SHACLM.nodeKind, SHACLM.IRI);
      webAddress |=
          !choice
              && shape.hasProperty(SHACLM.nodeKind, SHACLM.IRI)
              && shape.hasProperty(SHACLM.pattern);
      List<RDFNode> branches = members(shape, SHACLM.or);
      choice |= !branches.isEmpty();
      branches.forEach(branch -> collect(branch.asResource()));
      shape.listProperties(SHACLM.node).forEach(node -> collect(node.getResource()));
      shape.listProperties(SHACLM.property).forEach(rule -> scheme(rule.getResource()));
    }

    private void scheme(Resource rule) {
      if (rule.hasProperty(SHACLM.path, SKOS.inScheme)) {
        schemes.addAll(TurtleFile.iris(rule, SHACLM.hasValue));
      }
    }

    private static List<RDFNode> members(Resource shape, Property property) {
      Resource list = shape.getPropertyResourceValue(property);
      return list != null && list.canAs(RDFList.class)
          ? list.as(RDFList.class).asJavaList()
          : List.of();
    }
  }
}
