package net.sisternet.registry.server;

import java.util.Optional;
import net.sisternet.registry.server.postgres.TestServer;

/**
 * What is asked about records and what deciding it does, where log and accounts are in PostgreSQL.
 */
class DeskOnPostgresIT extends DeskTest {

  @Override
  Optional<String> database() {
    return Optional.of(TestServer.newDatabase());
  }
}
