/**
 * The registry for programs: records, search, vocabulary, health and description as Jakarta REST
 * resources over the core's ports. Uses Jersey, Jackson and Micrometer. Start at {@link
 * net.sisternet.registry.server.http.ApiApplication}.
 */
@NullMarked
package net.sisternet.registry.server.http;

import org.jspecify.annotations.NullMarked;
