package net.sisternet.registry.server.lucene;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.query.NetworkFigures;
import net.sisternet.registry.core.rdf.Graph;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/** The figures of networks in the index, beside their documents. */
final class Figures {

  private Figures() {}

  /** The field of a network; empty if it says nothing of the kind. */
  static Optional<IndexableField> find(RecordIri record, Graph graph) {
    return NetworkFigures.find(record, graph)
        .map(it -> new BinaryDocValuesField(Fields.FIGURES, new BytesRef(it.written())));
  }

  /** Gives those of {@code docs} to {@code taker}. */
  static void read(LeafReader segment, FixedBitSet docs, Consumer<NetworkFigures> taker)
      throws IOException {
    BinaryDocValues stated = DocValues.getBinary(segment, Fields.FIGURES);
    while (stated.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (docs.get(stated.docID())) {
        taker.accept(NetworkFigures.read(stated.binaryValue().utf8ToString()));
      }
    }
  }
}
