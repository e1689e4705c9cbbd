package net.sisternet.registry.server.jena;

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
import net.sisternet.vocab.Rdfs;
import net.sisternet.vocab.Skos;
import net.sisternet.vocab.VocabFiles;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.vocabulary.SHACLM;

/**
 * Reads the shapes as forms. A property shape with {@code sh:order} is a field; one without is only
 * a rule, which may still say that the field is required. A node shape without fields is no form.
 */
final class FormsReader {

  private static final String NAME = SHACLM.name.getURI();
  private static final String DESCRIPTION = SHACLM.description.getURI();
  private static final String PROPERTY = SHACLM.property.getURI();
  private static final String PATH = SHACLM.path.getURI();
  private static final String NODE_KIND = SHACLM.nodeKind.getURI();
  private static final String GROUP = SHACLM.NS + "group";
  private static final String ORDER = SHACLM.NS + "order";
  private static final String UNIQUE_LANG = SHACLM.NS + "uniqueLang";
  private static final String OWN = VocabFiles.SHAPES.iri() + '#';
  private static final String ESSENTIAL = OWN + "essential";
  private static final String UNNAMED = OWN + "unnamed";
  private static final String PART = OWN + "part";

  private final TurtleFile file;
  private final Map<String, String> formOfObjects = new HashMap<>();

  private FormsReader(TurtleFile file) {
    this.file = file;
  }

  /** The forms of {@code shapes}. */
  static Forms read(TurtleFile shapes) {
    return new FormsReader(shapes).forms();
  }

  private Forms forms() {
    List<TurtleFile.Subject> shapes = file.instances(SHACLM.NodeShape.getURI());
    for (TurtleFile.Subject shape : shapes) {
      for (String property : shape.iris(SHACLM.targetObjectsOf.getURI())) {
        formOfObjects.putIfAbsent(property, shape.iri());
      }
    }
    return new Forms(
        shapes.stream().map(this::form).filter(form -> !form.fields().isEmpty()).toList());
  }

  private Form form(TurtleFile.Subject shape) {
    return new Form(
        shape.iri(),
        shape.text(Rdfs.LABEL, NAME),
        shape.text(Rdfs.COMMENT, DESCRIPTION),
        shape.text(UNNAMED),
        shape.iris(SHACLM.targetClass.getURI()),
        fields(shape));
  }

  private List<FormField> fields(TurtleFile.Subject shape) {
    var rules = new LinkedHashMap<String, List<TurtleFile.Subject>>();
    shape
        .things(PROPERTY)
        .forEach(
            rule ->
                rule.iris(PATH)
                    .forEach(
                        path -> rules.computeIfAbsent(path, p -> new ArrayList<>()).add(rule)));
    List<String> essential = shape.iris(ESSENTIAL);
    var fields = new ArrayList<FormField>();
    rules.forEach(
        (property, of) -> field(property, of, essential.contains(property)).ifPresent(fields::add));
    return fields;
  }

  private Optional<FormField> field(
      String property, List<TurtleFile.Subject> rules, boolean essential) {
    return rules.stream()
        .filter(rule -> rule.has(ORDER))
        .findFirst()
        .map(
            field ->
                new FormField(
                    property,
                    field.text(NAME, Rdfs.LABEL),
                    field.text(DESCRIPTION, Rdfs.COMMENT),
                    order(field),
                    group(field),
                    range(property, field, rules),
                    input(property, field, rules, essential)));
  }

  private FieldInput input(
      String property,
      TurtleFile.Subject field,
      List<TurtleFile.Subject> rules,
      boolean essential) {
    var found = new Found();
    found.collect(field);
    String part =
        field.iris(PART).stream()
            .findFirst()
            .orElseGet(() -> formOfObjects.getOrDefault(property, ""));
    return new FieldInput(
        essential,
        rules.stream().anyMatch(rule -> rule.findText(UNIQUE_LANG).equals(Optional.of("true"))),
        field.findNumber(SHACLM.maxLength.getURI()).orElse(0),
        found.allowed,
        found.refers,
        found.webAddress,
        part);
  }

  private static int order(TurtleFile.Subject subject) {
    return subject.findNumber(ORDER).orElse(0);
  }

  private static FormGroup group(TurtleFile.Subject field) {
    return field
        .things(GROUP)
        .findFirst()
        .map(group -> new FormGroup(group.iri(), group.text(Rdfs.LABEL), order(group)))
        .orElse(FormGroup.NONE);
  }

  private FieldRange range(
      String property, TurtleFile.Subject field, List<TurtleFile.Subject> rules) {
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

  private static boolean requires(TurtleFile.Subject rule) {
    return rule.findNumber(SHACLM.minCount.getURI()).filter(n -> n > 0).isPresent()
        && !rule.has(SHACLM.severity.getURI(), SHACLM.Warning.getURI());
  }

  private static boolean allowsOne(TurtleFile.Subject rule) {
    return rule.findNumber(SHACLM.maxCount.getURI()).filter(n -> n == 1).isPresent();
  }

  /** What a field's shape, and the shapes that it refers to, say of its values. */
  private final class Found {

    private final TreeSet<String> datatypes = new TreeSet<>();
    private final TreeSet<String> schemes = new TreeSet<>();
    private final List<String> values = new ArrayList<>();
    private final List<String> allowed = new ArrayList<>();
    private boolean choice;
    private boolean refers;
    private boolean webAddress;

    void collect(TurtleFile.Subject shape) {
      datatypes.addAll(shape.iris(SHACLM.datatype.getURI()));
      for (Node value : shape.members(SHACLM.in.getURI())) {
        if (value.isURI()) {
          values.add(value.getURI());
        } else if (value.isLiteral()) {
          allowed.add(value.getLiteralLexicalForm());
        }
      }
      boolean iri = shape.has(NODE_KIND, SHACLM.IRI.getURI());
      refers |= iri;
      webAddress |= !choice && iri && shape.has(SHACLM.pattern.getURI());
      List<Node> branches = shape.members(SHACLM.or.getURI());
      choice |= !branches.isEmpty();
      branches.forEach(branch -> collect(file.described(branch)));
      shape.things(SHACLM.node.getURI()).forEach(this::collect);
      shape.things(PROPERTY).forEach(this::scheme);
    }

    private void scheme(TurtleFile.Subject rule) {
      if (rule.has(PATH, Skos.IN_SCHEME)) {
        schemes.addAll(rule.iris(SHACLM.hasValue.getURI()));
      }
    }
  }
}
