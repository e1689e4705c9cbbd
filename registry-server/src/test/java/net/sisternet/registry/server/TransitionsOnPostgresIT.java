package net.sisternet.registry.server;

import java.util.Optional;
import net.sisternet.registry.server.postgres.TestServer;

/** What becomes of networks, where log and accounts are in PostgreSQL. */
class TransitionsOnPostgresIT extends TransitionsTest {

  @Override
  Optional<String> database() {
    return Optional.of(TestServer.newDatabase());
  }
}
