package net.sisternet.registry.server.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.util.BytesRef;

/**
 * Records of which the whole name, or its start, was typed.
 *
 * @param name what was typed, as {@link WholeName} has it
 */
record NameLookup(String name) {

  /** The documents of {@code segment} that match. */
  WordDocs find(LeafReader segment) throws IOException {
    var found = new WordDocs.Builder(segment.maxDoc());
    Terms terms = segment.terms(Fields.WHOLE_NAME);
    if (terms != null && !name.isEmpty()) {
      var text = new BytesRef(name);
      WordLookup.addStart(terms.iterator(), text, Levels.START_OF_NAME, found);
      PostingsEnum docs = segment.postings(new Term(Fields.WHOLE_NAME, text), PostingsEnum.NONE);
      if (docs != null) {
        found.add(docs, Levels.WHOLE_NAME);
      }
    }
    return found.build();
  }
}
