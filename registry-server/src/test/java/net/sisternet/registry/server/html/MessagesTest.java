package net.sisternet.registry.server.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sisternet.registry.core.access.Role;
import net.sisternet.registry.core.cases.Topic;
import net.sisternet.registry.core.model.EntryType;
import net.sisternet.registry.core.problem.MessageBundle;
import net.sisternet.registry.core.problem.MessageBundleContract;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.query.FilterValues;
import net.sisternet.registry.core.query.FindRequest;
import net.sisternet.registry.core.query.Reason;
import net.sisternet.registry.core.signin.IdentityProvider;
import net.sisternet.registry.core.succession.Asker;
import net.sisternet.registry.core.succession.Ending;
import net.sisternet.registry.core.suggestions.Stage;
import net.sisternet.registry.core.transition.Plan;
import net.sisternet.registry.server.html.cases.ReportPage;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.Prefixes;
import org.junit.jupiter.api.Test;

/** The message files: complete, in step, and nothing in them that no page says. */
class MessagesTest implements MessageBundleContract {

  private static final MessageBundle BUNDLE =
      new MessageBundle(Path.of("src/main/resources/net/sisternet/registry/server/html"));

  @Override
  public MessageBundle bundle() {
    return BUNDLE;
  }

  @Test
  void everyMessageIsSaidAndEverySaidMessageExists() throws IOException {
    Set<String> said = new TreeSet<>(madeUpKeys());
    Pattern say =
        Pattern.compile("(?:say|text|fault)\\(\\s*\"([a-z][a-zA-Z-]*(?:\\.[a-zA-Z-]+)*)\"");
    for (String folder :
        List.of("src/main/jte", "src/main/java/net/sisternet/registry/server/html")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Matcher matcher = say.matcher(Files.readString(file));
          while (matcher.find()) {
            said.add(matcher.group(1));
          }
        }
      }
    }
    said.removeIf(key -> key.startsWith("http."));
    assertThat(BUNDLE.keys()).isEqualTo(said);
  }

  /** Keys that the code puts together from parts. */
  private static Set<String> madeUpKeys() {
    return Stream.of(
            Kinds.all().stream().map(kind -> "kind." + kind.name()),
            Arrays.stream(Facet.values()).map(facet -> "facet." + facet.parameter()),
            FilterValues.FRESHNESS.stream().map(word -> "freshness." + word),
            Arrays.stream(Topic.values()).map(topic -> "cases.topic." + topic.word()),
            Arrays.stream(Topic.values()).map(topic -> "cases.accept." + topic.word()),
            Arrays.stream(Topic.values()).map(topic -> "cases.decline." + topic.word()),
            Arrays.stream(Asker.values())
                .flatMap(as -> Stream.of("take.by." + as.word(), "take.as." + as.word())),
            Arrays.stream(Ending.values()).map(ending -> "take.ended." + ending.word()),
            Arrays.stream(Stage.values()).map(stage -> "suggested.state." + stage.word()),
            Arrays.stream(Plan.Fate.values()).map(fate -> "transition.fate." + lower(fate)),
            Stream.of("name", "address", "other", "parts", "remains", "when")
                .map(step -> "transition.step." + step),
            Stream.of("rename", "merge", "split", "end")
                .flatMap(
                    what ->
                        Stream.of("transition.what." + what, "transition.what." + what + ".hint")),
            Stream.of("sister", "member", "has-member", "linked", "part", "whole")
                .map(side -> "said." + side),
            ReportPage.REASONS.stream().map(reason -> "report.why." + reason),
            Arrays.stream(FindRequest.Sort.values()).map(sort -> "sort." + lower(sort)),
            Arrays.stream(EntryType.values()).map(type -> "history." + lower(type)),
            Stream.of("csv", "tsv", "json", "xml", "ttl", "nt", "jsonld", "rdf")
                .map(format -> "sparql.download." + format),
            Stream.of("table", "chart", "map").map(view -> "sparql.view." + view),
            Stream.of("ontology", "shapes", "concepts", "areas", "languages")
                .flatMap(part -> Stream.of("vocab." + part, "vocab." + part + ".lead")),
            Stream.of("every", "per", "lasting")
                .flatMap(
                    use ->
                        Stream.of("year", "month", "week", "day", "hour", "minute")
                            .map(unit -> "duration." + use + "." + unit)),
            Stream.of("yes", "no"),
            Stream.of(Facet.FREE, Facet.PAID).map(cost -> "cost." + cost),
            Arrays.stream(Reason.Where.values())
                .map(where -> "reason." + lower(where).replace('_', '-')),
            Arrays.stream(Role.values()).map(role -> "account.role." + role),
            Stream.concat(Arrays.stream(IdentityProvider.Reason.values()), Stream.of("unknown"))
                .map(why -> "signin.provider." + why.toString().toLowerCase(Locale.ROOT))
                .flatMap(key -> Stream.of(key + ".title", key + ".text")),
            BUNDLE.keys().stream().filter(MessagesTest::namesATermOfOurPrefixes))
        .flatMap(keys -> keys)
        .collect(Collectors.toSet());
  }

  private static boolean namesATermOfOurPrefixes(String key) {
    int dot = key.indexOf('.');
    int second = key.indexOf('.', dot + 1);
    return key.startsWith("datatype.")
        || (key.startsWith("property.")
            && Prefixes.all().containsKey(key.substring(dot + 1, second)));
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
