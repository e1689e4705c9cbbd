package net.sisternet.registry.server.jena;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;

/**
 * REGEX or REPLACE that ends with the query's time. A pattern such as {@code (a+)+$} can take for
 * ever on a short text, and the matcher looks at no clock; but it looks at the text.
 */
final class GuardedMatch extends ExprFunctionN {

  private final ExprFunctionN guarded;
  private final Deadline deadline;
  private String patternText = "";
  private String flagsText = "";
  private Pattern pattern = Pattern.compile("");

  GuardedMatch(ExprFunctionN guarded, ExprList args, Deadline deadline) {
    super(guarded.getFunctionSymbol().getSymbol(), args);
    this.guarded = guarded;
    this.deadline = deadline;
  }

  @Override
  public NodeValue eval(List<NodeValue> args) {
    int flags = guarded instanceof E_Regex ? 2 : 3;
    boolean texts =
        args.stream().limit(2).allMatch(GuardedMatch::isText)
            && (args.size() <= flags || isText(args.get(flags)));
    if (!texts) {
      // Says what is wrong with the arguments.
      return guarded.eval(args);
    }
    Matcher matcher =
        pattern(args.get(1), args.size() > flags ? text(args.get(flags)) : "")
            .matcher(new GuardedText(text(args.get(0)), deadline));
    if (guarded instanceof E_Regex) {
      return NodeValue.booleanReturn(matcher.find());
    }
    while (matcher.find()) {
      deadline.check();
    }
    return guarded.eval(args);
  }

  @Override
  public Expr copy(ExprList args) {
    return new GuardedMatch((ExprFunctionN) guarded.copy(args), args, deadline);
  }

  private Pattern pattern(NodeValue value, String flags) {
    String text = text(value);
    if (!text.equals(patternText) || !flags.equals(flagsText)) {
      pattern = RegexEngine.makePattern("REGEX", text, flags);
      patternText = text;
      flagsText = flags;
    }
    return pattern;
  }

  private static boolean isText(NodeValue value) {
    return value.isString() || value.isLangString();
  }

  private static String text(NodeValue value) {
    return value.asNode().getLiteralLexicalForm();
  }

  /** A text that looks at the clock now and then while it is read. */
  private static final class GuardedText implements CharSequence {

    private static final int READS_BETWEEN_LOOKS = 4096;

    private final String text;
    private final Deadline deadline;
    private int reads;

    GuardedText(String text, Deadline deadline) {
      this.text = text;
      this.deadline = deadline;
    }

    @Override
    public char charAt(int index) {
      reads++;
      if (reads % READS_BETWEEN_LOOKS == 0) {
        deadline.check();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
