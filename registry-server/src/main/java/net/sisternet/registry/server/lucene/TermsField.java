package net.sisternet.registry.server.lucene;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
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

  private final Collection<BytesRef> terms;
  private final Map<BytesRef, Integer> weights;

  private TermsField(
      String name, FieldType type, Collection<BytesRef> terms, Map<BytesRef, Integer> weights) {
    super(name, type);
    this.terms = terms;
    this.weights = weights;
  }

  /** With terms that are there or not. */
  static TermsField of(String name, Collection<BytesRef> terms) {
    return new TermsField(name, TERMS, terms, Map.of());
  }

  /** With a number, 1 or more, for each term: its frequency, as Lucene calls it. */
  static TermsField weighed(String name, Map<BytesRef, Integer> weights) {
    return new TermsField(name, WEIGHED_TERMS, weights.keySet(), weights);
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
    private Iterator<BytesRef> rest = java.util.Collections.emptyIterator();
    private Map<BytesRef, Integer> weights = Map.of();

    void show(TermsField field) {
      rest = field.terms.iterator();
      weights = field.weights;
    }

    @Override
    public boolean incrementToken() {
      if (!rest.hasNext()) {
        return false;
      }
      clearAttributes();
      BytesRef next = rest.next();
      term.setBytesRef(next);
      frequency.setTermFrequency(weights.isEmpty() ? 1 : weights.getOrDefault(next, 1));
      return true;
    }
  }
}
