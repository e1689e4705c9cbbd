package net.sisternet.registry.server.jena;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import org.apache.jena.query.QueryParseException;

/** What a parser says of a query that it cannot read, in words for its author. */
final class Misread {

  /** The place in the message is that of the wrong token, the other one that of the last good. */
  private static final Pattern PLACE = Pattern.compile(" at line (\\d+), column (\\d+)");

  /** The generated parser names the kind of the token and then the token. */
  private static final Pattern TOKEN = Pattern.compile("^Encountered \" .+? \"(.*) \"\"$");

  /** What makes no word of the language; what follows it is of no use to anybody. */
  private static final Pattern NO_WORD = Pattern.compile("^Lexical error at .* after ?: \"(.+)\"$");

  private static final Pattern LEADING_PLACE =
      Pattern.compile("^\\[?[Ll]ine:? ?\\d+, col(umn)?:? ?\\d+]?:? ");

  /** A word that ends before it is one. */
  private static final String HALF_WORD = "Lexical error";

  private static final String END = "Encountered \"<EOF>\"";

  private Misread() {}

  /** The refusal of the query, with line and column where there are any. */
  static RegistryException refusal(QueryParseException e) {
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
    Matcher place = PLACE.matcher(message);
    if (place.find()) {
      Matcher noWord = NO_WORD.matcher(message);
      if (noWord.matches()) {
        return new RegistryException(
            ProblemType.BAD_QUERY,
            "sparql.unexpected",
            place.group(1),
            place.group(2),
            noWord.group(1));
      }
      String said = message.substring(0, place.start());
      return refusal(said, place.group(1), place.group(2));
    }
    String said = LEADING_PLACE.matcher(message).replaceFirst("");
    return e.getLine() > 0
        ? refusal(said, Integer.toString(e.getLine()), Integer.toString(e.getColumn()))
        : new RegistryException(ProblemType.BAD_QUERY, "sparql.wrong", said);
  }

  private static RegistryException refusal(String said, String line, String column) {
    if (said.equals(END)) {
      return new RegistryException(ProblemType.BAD_QUERY, "sparql.ended", line, column);
    }
    if (said.equals(HALF_WORD)) {
      return new RegistryException(ProblemType.BAD_QUERY, "sparql.half-word", line, column);
    }
    Matcher token = TOKEN.matcher(said);
    return token.matches()
        ? new RegistryException(
            ProblemType.BAD_QUERY, "sparql.unexpected", line, column, token.group(1))
        : new RegistryException(
            ProblemType.BAD_QUERY, "sparql.syntax", line, column, sentence(said));
  }

  private static String sentence(String said) {
    return said.endsWith(".") ? said : said + '.';
  }
}
