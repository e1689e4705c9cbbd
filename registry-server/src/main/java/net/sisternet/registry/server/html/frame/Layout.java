package net.sisternet.registry.server.html.frame;

import java.util.List;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.view.Paths;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Kinds;

/**
 * The frame around a page's content.
 *
 * @param reader who reads it
 * @param paths addresses
 * @param siteName what people call the registry
 * @param title the page's own title
 * @param languages the same page in each language
 * @param stylesheet the address of the stylesheet
 * @param icon the address of the icon
 * @param signedIn whether the reader is known to be signed in
 */
public record Layout(
    Reader reader,
    Paths paths,
    String siteName,
    String title,
    List<Choice> languages,
    String stylesheet,
    String icon,
    boolean signedIn) {

  /** The message {@code key}. */
  public String say(String key, Object... args) {
    return reader.say(key, args);
  }

  /** The address of {@code path} within the registry. */
  public String to(String path) {
    return paths.of(path);
  }

  /** The page of a record. */
  public String to(RecordIri record) {
    return paths.record(record);
  }

  /** The kinds, for the navigation. */
  public List<Kind> kinds() {
    return Kinds.all();
  }

  /** A language that the page can be read in. */
  public record Choice(String tag, String name, String href, boolean current) {}
}
