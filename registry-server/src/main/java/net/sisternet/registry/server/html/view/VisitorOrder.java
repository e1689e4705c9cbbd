package net.sisternet.registry.server.html.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.vocab.Dct;
import net.sisternet.vocab.Foaf;
import net.sisternet.vocab.Org;
import net.sisternet.vocab.SchemaOrg;
import net.sisternet.vocab.Sn;

/**
 * The fields of a network in the order in which a visitor asks: what is it, for whom, what does it
 * cost, when does it meet, how do I join; then all the rest as the shapes order it.
 *
 * @param first what a visitor asks first
 * @param rest every other field
 */
public record VisitorOrder(List<GroupView> first, List<GroupView> rest) {

  public VisitorOrder {
    first = List.copyOf(first);
    rest = List.copyOf(rest);
  }

  /** The order of the fields of {@code record}, a network. */
  public static VisitorOrder of(RecordView record, Reader reader) {
    List<FieldView> fields =
        record.groups().stream().flatMap(group -> group.fields().stream()).toList();
    List<GroupView> questions =
        List.of(
            question("what", "", fields, List.of(SchemaOrg.DESCRIPTION)),
            question(
                "whom",
                reader.say("network.whom"),
                fields,
                List.of(
                    Org.CLASSIFICATION,
                    SchemaOrg.AREA_SERVED,
                    Dct.LANGUAGE,
                    Org.PURPOSE,
                    Dct.SUBJECT)),
            question(
                "cost", reader.say("network.cost"), fields, List.of(SchemaOrg.HAS_MEMBER_PROGRAM)),
            question(
                "meets", reader.say("network.meets"), fields, List.of(SchemaOrg.EVENT_PROPERTY)),
            question(
                "join",
                reader.say("network.join"),
                fields,
                List.of(
                    Sn.ADMISSION_POLICY,
                    SchemaOrg.CONTACT_POINT_PROPERTY,
                    Foaf.HOMEPAGE,
                    Foaf.ACCOUNT)));
    List<GroupView> first = questions.stream().filter(group -> !group.fields().isEmpty()).toList();
    var asked = new HashSet<FieldView>();
    first.forEach(group -> asked.addAll(group.fields()));
    return new VisitorOrder(first, without(record.groups(), asked));
  }

  private static GroupView question(
      String name, String heading, List<FieldView> fields, List<String> properties) {
    List<FieldView> chosen =
        properties.stream()
            .flatMap(property -> fields.stream().filter(field -> field.property().equals(property)))
            .toList();
    return new GroupView("page-" + name, heading, chosen);
  }

  private static List<GroupView> without(List<GroupView> groups, Set<FieldView> taken) {
    var left = new ArrayList<GroupView>();
    for (GroupView group : groups) {
      List<FieldView> fields =
          group.fields().stream().filter(field -> !taken.contains(field)).toList();
      if (!fields.isEmpty()) {
        left.add(new GroupView(group.anchor(), group.heading(), fields));
      }
    }
    return left;
  }
}
