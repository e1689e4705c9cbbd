package net.sisternet.registry.core;

import java.time.Instant;
import java.util.List;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.Payload;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.proof.Checkpoint;
import net.sisternet.registry.core.proof.LogKey;
import net.sisternet.registry.core.rdf.Graph;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.rdf.Literal;
import net.sisternet.registry.core.rdf.NTriples;
import net.sisternet.registry.core.rdf.Triple;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.Sn;

/** Values that tests share. */
public final class Samples {

  public static final Home HOME = new Home("http://localhost:8080");
  public static final Home OTHER_HOME = new Home("https://luebeck.example");
  public static final AccountId AUTHOR = new AccountId("mikronet");
  public static final AccountId OTHER_AUTHOR = new AccountId("landliv");
  public static final Instant MORNING = Instant.parse("2026-11-21T08:00:00Z");

  /** The key of the sample logs; another one in each run. */
  public static final LogKey KEY = LogKey.generate(Checkpoint.origin(HOME));

  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

  private Samples() {}

  /** The network's record with this slug at {@link #HOME}. */
  public static RecordIri network(String slug) {
    return HOME.record(Kinds.NETWORK, slug);
  }

  /** A payload that says that {@code record} describes something called {@code name}. */
  public static Payload payload(RecordIri record, String name) {
    Iri it = record.thing();
    return new Payload(
        NTriples.write(
            new Graph(
                List.of(
                    new Triple(it, new Iri(NTriples.RDF_TYPE), new Iri(Sn.NETWORK)),
                    new Triple(it, new Iri("http://schema.org/name"), Literal.text(name, "da")),
                    new Triple(
                        it,
                        new Iri("http://schema.org/identifier"),
                        Literal.typed("007", XSD + "integer")),
                    new Triple(
                        record.iri(),
                        new Iri(Sn.SALT),
                        Literal.typed(
                            Digest.of(record + name).hex().substring(0, 32),
                            XSD + "hexBinary"))))));
  }
}
