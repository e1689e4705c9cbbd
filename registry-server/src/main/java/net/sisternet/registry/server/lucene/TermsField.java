package net.sisternet.registry.server.lucene;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** A field of a document whose terms are made already. */
final class TermsField extends Field {

  private static final FieldType TERMS = type(IndexOptions.DOCS);
  private static final FieldType WEIGHED_TERMS = type(IndexOptions.DOCS_AND_FREQS);

  private final List<BytesRef> terms;
  private final List<Integer> weights;

  private TermsField(String name, FieldType type, List<BytesRef> terms, List<Integer> weights) {
    super(name, type);
    this.terms = terms;
    this.weights = weights;
  }

  /** With terms that are there or not. */
  static TermsField of(String name, List<BytesRef> terms) {
    return new TermsField(name, TERMS, terms, List.of());
  }

  /** With a number, 1 or more, for each term: its frequency, as Lucene calls it. None twice. */
  static TermsField weighed(String name, List<BytesRef> terms, List<Integer> weights) {
    return new TermsField(name, WEIGHED_TERMS, terms, weights);
  }

  @Override
  public TokenStream tokenStream(Analyzer analyzer, TokenStream reuse) {
    Terms stream = reuse instanceof Terms again ? again : new Terms();
    stream.show(this);
    return stream;
  }

  private static FieldType type(IndexOptions options) {
    var type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.setOmitNorms(true);
    type.freeze();
    return type;
  }

  /** Hands the terms to Lucene. */
  private static final class Terms extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private List<BytesRef> terms = List.of();
    private List<Integer> weights = List.of();
    private int at;

    void show(TermsField field) {
      terms = field.terms;
      weights = field.weights;
      at = 0;
    }

    @Override
    public boolean incrementToken() {
      if (at == terms.size()) {
        return false;
      }
      clearAttributes();
      term.setBytesRef(terms.get(at));
      frequency.setTermFrequency(weights.isEmpty() ? 1 : weights.get(at));
      at++;
      return true;
    }
  }
}
