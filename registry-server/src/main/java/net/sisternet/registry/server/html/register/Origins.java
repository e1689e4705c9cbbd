package net.sisternet.registry.server.html.register;

import net.sisternet.registry.core.drafts.Answers;

/** Where answers that nobody typed were found. Kept with the draft until they are changed. */
final class Origins {

  /** Before the path of an answer; no field is called that. */
  static final String PATH = "found";

  private Origins() {}

  /** Forgets where answers were found that are not what they were. */
  static Answers afterChange(Answers before, Answers after) {
    return after.only(
        path -> {
          String of = path.startsWith(PATH + '.') ? path.substring(PATH.length() + 1) : "";
          return of.isEmpty() || before.under(of).equals(after.under(of));
        });
  }
}
