/**
 * The log, its heads and the accounts in one SQLite file, the embedded default. Owns its SQL and
 * its migrations ({@code db/} beside this package's classes); uses core's ports and JDBC, and no
 * other package of the server. Start at {@link net.sisternet.registry.server.sqlite.SqliteStore}.
 */
@NullMarked
package net.sisternet.registry.server.sqlite;

import org.jspecify.annotations.NullMarked;
