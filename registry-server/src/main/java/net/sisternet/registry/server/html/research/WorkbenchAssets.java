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

/** The files of the workbench's editor. Without them the page has a plain text area. */
final class WorkbenchAssets {

  private static final String SCRIPT = "text/javascript;charset=utf-8";

  private final Asset editor = asset("yasqe.min.js", SCRIPT);
  private final Asset workbench = asset("workbench.js", SCRIPT);
  private final Asset style = asset("yasqe.min.css", "text/css;charset=utf-8");
  private final Map<Language, Asset> terms = new TreeMap<>();

  WorkbenchAssets(Forms forms, VocabularyReference reference) {
    for (Language language : Language.values()) {
      terms.put(language, CompletionTerms.asset(forms, reference, Site.reader(language)));
    }
  }

  /** All of them. */
  public List<Asset> all() {
    var all = new ArrayList<>(List.of(editor, workbench, style));
    all.addAll(terms.values());
    return all;
  }

  List<String> scripts(Paths paths) {
    return List.of(paths.of(workbench.path()));
  }

  /** What the page loads when it is needed. */
  String editor(Paths paths) {
    return paths.of(editor.path());
  }

  List<String> styles(Paths paths) {
    return List.of(paths.of(style.path()));
  }

  String terms(Paths paths, Language language) {
    return paths.of(Objects.requireNonNull(terms.get(language)).path());
  }

  private static Asset asset(String name, String mediaType) {
    try (InputStream in = WorkbenchAssets.class.getResourceAsStream(name)) {
      return new Asset(name, mediaType, Objects.requireNonNull(in, name).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
