package net.sisternet.registry.server.html.register;

import java.util.List;

/**
 * A field as a page asks for it.
 *
 * @param path where its answers are
 * @param label what it is called
 * @param hint what is meant; may be empty
 * @param optional whether it may be left out
 * @param shape how it is asked
 * @param inputs where text is typed
 * @param more where text in other languages is typed
 * @param options what can be chosen
 * @param known what a typed word can be
 * @param parts what is described in place
 * @param add what the button for one more part says; empty if there is none
 * @param errors what is wrong
 * @param from where the answer was found; empty if it was typed
 */
record Question(
    String path,
    String label,
    String hint,
    boolean optional,
    Shape shape,
    List<Input> inputs,
    List<Input> more,
    List<Option> options,
    List<String> known,
    List<Part> parts,
    String add,
    List<String> errors,
    String from) {

  Question {
    inputs = List.copyOf(inputs);
    more = List.copyOf(more);
    options = List.copyOf(options);
    known = List.copyOf(known);
    parts = List.copyOf(parts);
    errors = List.copyOf(errors);
  }

  /** How it is asked. */
  enum Shape {
    /** One place to type. */
    INPUT,
    /** One place to type for each language. */
    TEXTS,
    /** A list of which one can be chosen, all of it seen. */
    RADIOS,
    /** A list of which any number can be chosen, all of it seen. */
    CHECKBOXES,
    /** A list of which one can be chosen, closed. */
    SELECT,
    /** What was chosen, and a place to type what else. */
    PICKER,
    /** Parts with questions of their own. */
    PARTS
  }

  /** With another hint. */
  Question withHint(String other) {
    return new Question(
        path, label, other, optional, shape, inputs, more, options, known, parts, add, errors,
        from);
  }

  /** The IDs of what describes it, for programs that read pages aloud. */
  String describedBy() {
    String hintId = hint.isEmpty() ? "" : path + "-hint";
    String errorId = errors.isEmpty() ? "" : path + "-error";
    return (hintId + ' ' + errorId).strip();
  }

  /** Whether anything in it is wrong. */
  boolean isWrong() {
    return !errors.isEmpty()
        || parts.stream()
            .anyMatch(
                part ->
                    !part.errors().isEmpty()
                        || part.questions().stream().anyMatch(Question::isWrong));
  }

  /** Whether there is text in other languages. */
  boolean isMoreAnswered() {
    return more.stream().anyMatch(it -> !it.value().isEmpty());
  }

  /** Whether nothing was answered. */
  boolean isUnanswered() {
    return inputs.stream().allMatch(it -> it.value().isEmpty())
        && more.stream().allMatch(it -> it.value().isEmpty())
        && options.stream().noneMatch(it -> it.chosen() && !it.value().isEmpty())
        && parts.isEmpty();
  }

  /**
   * A place to type.
   *
   * @param id its ID
   * @param name its name
   * @param label what it is called, if its question has several
   * @param value what was typed
   * @param type the type of the input: {@code text}, {@code email}, {@code url}, {@code tel}
   * @param lang the language of the text; empty if it has none
   * @param mode what keyboard a telephone shows; empty for the usual one
   * @param rows how many lines it has
   * @param longest how many characters are taken; 0 if all are
   */
  record Input(
      String id,
      String name,
      String label,
      String value,
      String type,
      String lang,
      String mode,
      int rows,
      int longest) {}

  /** Something to choose. */
  record Option(String id, String value, String label, String hint, boolean chosen) {}

  /**
   * A thing that is described in place.
   *
   * @param path where its answers are
   * @param id its fragment, or {@code new}
   * @param title what it is called among its like
   * @param removable whether it can be taken away
   */
  record Part(
      String path,
      String id,
      String title,
      boolean removable,
      List<Question> questions,
      List<String> errors) {

    /** The fragment of a part that has none yet. */
    static final String NEW = "new";

    /** Whether all that is asked has room on one line. */
    boolean isShort() {
      return questions.size() > 1
          && questions.stream()
              .allMatch(
                  it ->
                      it.shape() == Shape.SELECT
                          || (it.shape() == Shape.INPUT
                              && it.inputs().get(0).mode().equals("decimal")));
    }

    Part {
      questions = List.copyOf(questions);
      errors = List.copyOf(errors);
    }
  }
}
