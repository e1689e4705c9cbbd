/** Contracts that every adapter runs, and samples that all tests share. */
@NullMarked
package net.sisternet.registry.core;

import org.jspecify.annotations.NullMarked;
