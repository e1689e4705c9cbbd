package net.sisternet.registry.server.html.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.drafts.FieldKind;
import net.sisternet.registry.core.problem.Text;
import net.sisternet.registry.core.vocabulary.Form;
import net.sisternet.registry.core.vocabulary.FormField;
import net.sisternet.registry.core.wire.FieldNames;

/**
 * One page of a form: the fields of one group.
 *
 * @param slug its name in addresses
 * @param heading its heading
 * @param fields its fields, in their order
 */
record Step(String slug, Text heading, List<FormField> fields) {

  Step {
    fields = List.copyOf(fields);
  }

  /** The pages of {@code form}: first those with something essential, in their order. */
  static List<Step> of(Form form) {
    Map<String, List<FormField>> groups = new LinkedHashMap<>();
    for (FormField field : FieldKind.asked(form, false)) {
      groups.computeIfAbsent(field.group().iri(), g -> new ArrayList<>()).add(field);
    }
    var main = new ArrayList<Step>();
    var further = new ArrayList<Step>();
    groups.forEach(
        (group, fields) -> {
          String slug = group.substring(group.lastIndexOf('#') + 1).replaceFirst("^group-", "");
          var step = new Step(slug, fields.get(0).group().name(), fields);
          (step.isMain() ? main : further).add(step);
        });
    main.addAll(further);
    return main;
  }

  /** Whether everybody is led through it. */
  boolean isMain() {
    return fields.stream().anyMatch(Step::isEssential);
  }

  static boolean isEssential(FormField field) {
    return field.input().essential() || field.range().required();
  }

  /** The field that is called {@code name}. */
  Optional<FormField> findField(String name) {
    return fields.stream().filter(it -> FieldNames.of(it.property()).equals(name)).findFirst();
  }
}
