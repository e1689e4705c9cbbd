/**
 * The command line, one class a command. Start at {@link
 * net.sisternet.registry.server.commands.Main}.
 */
@NullMarked
package net.sisternet.registry.server.commands;

import org.jspecify.annotations.NullMarked;
