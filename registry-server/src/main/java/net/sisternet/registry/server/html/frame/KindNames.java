package net.sisternet.registry.server.html.frame;

import net.sisternet.registry.core.vocabulary.Forms;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.vocab.Kind;

/** What the kinds are called. */
public final class KindNames {

  private final Forms forms;

  public KindNames(Forms forms) {
    this.forms = forms;
  }

  /** One of the kind, as its shape names it. */
  public String one(Kind kind, Reader reader) {
    return forms.findByShape(kind.shape()).map(form -> reader.say(form.name())).orElse(kind.name());
  }

  /** Several of the kind. */
  public static String many(Kind kind, Reader reader) {
    return reader.say("kind." + kind.name());
  }
}
