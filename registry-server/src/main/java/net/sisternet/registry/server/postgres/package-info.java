/**
 * The log, its heads and the accounts in PostgreSQL 14 or newer, shared by any number of nodes.
 * Owns its SQL and its migrations ({@code db/} beside this package's classes); uses core's ports,
 * JDBC and HikariCP, and no other package of the server. Start at {@link
 * net.sisternet.registry.server.postgres.PostgresStore}.
 */
@NullMarked
package net.sisternet.registry.server.postgres;

import org.jspecify.annotations.NullMarked;
