/**
 * What can be refused, and how a refusal is told: one list of problem types for server and client
 * (RFC 9457), messages in three languages. Uses the JDK alone. Start at {@link
 * net.sisternet.registry.core.problem.ProblemType}.
 */
@NullMarked
package net.sisternet.registry.core.problem;

import org.jspecify.annotations.NullMarked;
