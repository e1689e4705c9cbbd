package net.sisternet.registry.server;

import java.util.Optional;
import net.sisternet.registry.server.postgres.TestServer;

/** Letters to those who care for records, where log and accounts are in PostgreSQL. */
class RemindersOnPostgresIT extends RemindersTest {

  @Override
  Optional<String> database() {
    return Optional.of(TestServer.newDatabase());
  }
}
