package net.sisternet.registry.server;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The house style as rules. Plain tests, as rules in fields have been passed over by some runners.
 */
class ArchitectureTest {

  private static final String ROOT = "net.sisternet.registry";
  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("net.sisternet");

  @Test
  void coreKnowsNoTechnologyOfTheServer() {
    noClasses()
        .that()
        .resideInAPackage("..registry.core..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.jena..",
            "org.apache.lucene..",
            "jakarta..",
            "java.sql..",
            "java.net.http..",
            "..registry.client..",
            "..registry.server..")
        .check(CODE);
  }

  @Test
  void theVocabularyKnowsTheJdkAlone() {
    noClasses()
        .that()
        .resideInAPackage("net.sisternet.vocab..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("net.sisternet.registry..", "com.fasterxml..", "org.apache..")
        .check(CODE);
  }

  @Test
  void theClientKnowsCoreAlone() {
    noClasses()
        .that()
        .resideInAPackage("..registry.client..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache..", "jakarta..", "java.sql..", "..registry.server..")
        .check(CODE);
  }

  @Test
  void eachTechnologyHasOneHome() {
    onlyIn("..server.jena..", "org.apache.jena..");
    onlyIn("..server.lucene..", "org.apache.lucene..");
    onlyIn("..core.jsonld..", "com.github.jsonldjava..");
    onlyIn("..server.postgres..", "com.zaxxer..", "org.postgresql..");
    onlyIn("..server.commands..", "picocli..");
    onlyIn("..server.html..", "gg.jte..");
    onlyIn("..server.mail..", "jakarta.mail..");
    onlyIn("..server.oidc..", "com.nimbusds..");
  }

  @Test
  void sqlIsInTheStoresAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..server.sqlite..", "..server.postgres..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "org.flywaydb..", "org.sqlite..")
        .check(CODE);
  }

  @Test
  void restIsInHttpAndHtmlAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..server.http..", "..server.html..", "..registry.server")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.ws.rs..", "org.glassfish.jersey..")
        .check(CODE);
  }

  /**
   * In core it has two homes; outside, whoever speaks JSON with a peer may read it with Jackson.
   */
  @Test
  void jacksonIsWhereJsonComesInOrGoesOut() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "..core.wire..",
            "..core.jsonld..",
            "..registry.client..",
            "..server.http..",
            "..server.html..",
            "..server.jena..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.fasterxml..")
        .check(CODE);
  }

  /**
   * The adapters: every package of the server but its root and its command line. What plain
   * servlets have in common is the one that others may use, and uses none itself.
   */
  @Test
  void adaptersAreStrangersToEachOther() {
    Set<String> adapters =
        CODE.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith(ROOT + ".server."))
            .map(name -> name.substring((ROOT + ".server.").length()))
            .map(name -> name.contains(".") ? name.substring(0, name.indexOf('.')) : name)
            .filter(name -> !name.equals("commands"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(adapters)
        .contains("sqlite", "postgres", "jena", "lucene", "http", "html", "servlet");
    for (String adapter : adapters) {
      noClasses()
          .that()
          .resideInAPackage("..registry.server." + adapter + "..")
          .should()
          .dependOnClassesThat(
              new DescribedPredicate<>("are of another adapter, of Wiring or of the command line") {
                @Override
                public boolean test(JavaClass other) {
                  String name = other.getPackageName();
                  return name.equals(ROOT + ".server")
                      || (name.startsWith(ROOT + ".server.")
                          && !name.equals(ROOT + ".server.servlet")
                          && !name.startsWith(ROOT + ".server." + adapter));
                }
              })
          .check(CODE);
    }
  }

  /** But for what is compiled from templates: all of them call the layout, which is one too. */
  @Test
  void packagesFormNoCycles() {
    slices()
        .matching("net.sisternet.(**)")
        .should()
        .beFreeOfCycles()
        .check(CODE.that(not(simpleNameStartingWith("Jte"))));
  }

  @Test
  void theModelIsValues() {
    classes()
        .that()
        .resideInAPackage("..core.model")
        .and()
        .areTopLevelClasses()
        .should()
        .beRecords()
        .orShould()
        .beEnums()
        .orShould()
        .beInterfaces()
        .check(CODE);
  }

  @Test
  void namesSaySomething() {
    noClasses()
        .should()
        .haveNameMatching(".*(Impl|Utils?|Helper|Manager|Base|Abstract\\w*)")
        .check(CODE);
  }

  @Test
  void optionalIsReturnedNotPassed() {
    methods()
        .that()
        .areDeclaredInClassesThat()
        .areInterfaces()
        .and()
        .areDeclaredInClassesThat()
        .resideInAPackage("..core.log..")
        .and()
        .haveRawReturnType(Optional.class)
        .and()
        .doNotHaveModifier(JavaModifier.STATIC)
        .should()
        .haveNameStartingWith("find")
        .check(CODE);
  }

  @Test
  void everyPackageSaysWhatIsInIt() {
    Set<String> described =
        CODE.stream()
            .filter(c -> c.getSimpleName().equals("package-info"))
            .map(JavaClass::getPackageName)
            .collect(Collectors.toSet());
    Set<String> packages =
        CODE.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith("net.sisternet"))
            .collect(Collectors.toCollection(TreeSet::new));
    packages.removeAll(described);
    assertThat(packages).isEmpty();
  }

  private static void onlyIn(String home, String... technology) {
    noClasses()
        .that()
        .resideOutsideOfPackage(home)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(technology)
        .check(CODE);
  }
}
