package net.sisternet.registry.server.postgres;

import java.time.Instant;
import java.util.Optional;
import net.sisternet.registry.core.contact.RelayedLetter;
import net.sisternet.registry.core.contact.RelayedLetters;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.RecordIri;

/** Which messages went, in PostgreSQL. */
final class PostgresRelayedLetters implements RelayedLetters {

  private static final String DELETE_OLD = "DELETE FROM contact_letter WHERE sent < ?";

  private static final String INSERT_LETTER =
      "INSERT INTO contact_letter (stop, record, mailbox, sent) VALUES (?, ?, ?, ?)";

  private static final String SELECT_LETTER =
      "SELECT record, mailbox, sent FROM contact_letter WHERE stop = ?";

  private static final String COUNT_LETTERS =
      "SELECT count(*) FROM contact_letter WHERE record = ? AND sent > ?";

  private final PostgresPool pool;

  PostgresRelayedLetters(PostgresPool pool) {
    this.pool = pool;
  }

  @Override
  public void add(RelayedLetter letter, Instant oldest) {
    pool.write(
        connection ->
            Sql.update(connection, DELETE_OLD, EntryRow.utc(oldest))
                + Sql.update(
                    connection,
                    INSERT_LETTER,
                    letter.stop().bytes(),
                    letter.record().value(),
                    letter.mailbox().bytes(),
                    EntryRow.utc(letter.sent())));
  }

  @Override
  public Optional<RelayedLetter> find(Digest stop) {
    return pool.read(
        connection ->
            Sql.find(
                connection,
                SELECT_LETTER,
                row ->
                    new RelayedLetter(
                        stop,
                        new RecordIri(row.getString(1)),
                        Digest.ofHash(row.getBytes(2)),
                        EntryRow.instant(row, 3)),
                stop.bytes()));
  }

  @Override
  public int count(RecordIri record, Instant since) {
    return pool.read(
        connection ->
            Sql.find(
                    connection,
                    COUNT_LETTERS,
                    row -> row.getInt(1),
                    record.value(),
                    EntryRow.utc(since))
                .orElse(0));
  }
}
