package net.sisternet.registry.server.jena;

import java.util.List;
import net.sisternet.registry.core.publish.PayloadChecker;
import net.sisternet.registry.core.vocabulary.Forms;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import net.sisternet.registry.core.vocabulary.VocabularyReference;
import net.sisternet.vocab.VocabFiles;

/**
 * The vocabulary that comes with the program. Each part is read when it is first asked for, once
 * for all registries of a process, since it never changes. Any thread.
 */
public final class ShippedVocabulary {

  private ShippedVocabulary() {}

  /** Its concepts, areas and languages, as searches use them. */
  public static Thesaurus thesaurus() {
    return ConceptsHolder.THESAURUS;
  }

  /** Its shapes, as forms. */
  public static Forms forms() {
    return FormsHolder.READ;
  }

  /** All of it, as people read it. */
  public static VocabularyReference reference() {
    return ConceptsHolder.REFERENCE;
  }

  /** Checks records against its shapes; they are read at the first check. */
  public static PayloadChecker checker() {
    return (kind, record, graph) -> CheckerHolder.READ.check(kind, record, graph);
  }

  /** Reads on a thread of its own what every registry needs of it, while others do other things. */
  public static void readAhead() {
    var reader =
        new Thread(
            () -> {
              JenaStart.run();
              thesaurus();
              forms();
              reference();
            },
            "vocabulary");
    reader.setDaemon(true);
    reader.start();
  }

  /** Both come from the same files, which are read once. */
  private static final class ConceptsHolder {
    static final Thesaurus THESAURUS;
    static final VocabularyReference REFERENCE;

    static {
      TurtleFile concepts = TurtleFile.read(VocabFiles.CONCEPTS);
      TurtleFile areas = TurtleFile.read(VocabFiles.AREAS);
      TurtleFile languages = TurtleFile.read(VocabFiles.LANGUAGES);
      THESAURUS = ThesaurusReader.read(List.of(concepts, areas, languages));
      REFERENCE =
          VocabularyReferenceReader.read(
              TurtleFile.read(VocabFiles.ONTOLOGY), concepts, areas, languages);
    }
  }

  private static final class FormsHolder {
    static final Forms READ = FormsReader.read(TurtleFile.read(VocabFiles.SHAPES));
  }

  private static final class CheckerHolder {
    static final ShaclPayloadChecker READ = new ShaclPayloadChecker(thesaurus());
  }
}
