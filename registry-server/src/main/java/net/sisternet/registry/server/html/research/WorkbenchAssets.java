package net.sisternet.registry.server.html.research;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import net.sisternet.registry.core.vocabulary.Forms;
import net.sisternet.registry.core.vocabulary.VocabularyReference;
import net.sisternet.registry.server.html.frame.Asset;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.language.Language;
import net.sisternet.registry.server.html.view.Paths;
import org.jspecify.annotations.Nullable;

/** The files of the workbench's editor. Without them the page has a plain text area. */
final class WorkbenchAssets {

  private static final String SCRIPT = "text/javascript;charset=utf-8";

  private final Forms forms;
  private final VocabularyReference reference;
  private @Nullable Files files;

  WorkbenchAssets(Forms forms, VocabularyReference reference) {
    this.forms = forms;
    this.reference = reference;
  }

  /** All of them. */
  public List<Asset> all() {
    Files files = files();
    var all = new ArrayList<>(List.of(files.editor, files.workbench, files.style));
    all.addAll(files.terms.values());
    return all;
  }

  List<String> scripts(Paths paths) {
    return List.of(paths.of(files().workbench.path()));
  }

  /** What the page loads when it is needed. */
  String editor(Paths paths) {
    return paths.of(files().editor.path());
  }

  List<String> styles(Paths paths) {
    return List.of(paths.of(files().style.path()));
  }

  String terms(Paths paths, Language language) {
    return paths.of(Objects.requireNonNull(files().terms.get(language)).path());
  }

  /** They are large, and read when the first page refers to one. */
  private synchronized Files files() {
    if (files == null) {
      var terms = new TreeMap<Language, Asset>();
      for (Language language : Language.values()) {
        terms.put(language, CompletionTerms.asset(forms, reference, Site.reader(language)));
      }
      files =
          new Files(
              asset("yasqe.min.js", SCRIPT),
              asset("workbench.js", SCRIPT),
              asset("yasqe.min.css", "text/css;charset=utf-8"),
              terms);
    }
    return files;
  }

  private static Asset asset(String name, String mediaType) {
    try (InputStream in = WorkbenchAssets.class.getResourceAsStream(name)) {
      return new Asset(name, mediaType, Objects.requireNonNull(in, name).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Files(Asset editor, Asset workbench, Asset style, Map<Language, Asset> terms) {}
}
