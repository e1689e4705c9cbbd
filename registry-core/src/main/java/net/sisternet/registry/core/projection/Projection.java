package net.sisternet.registry.core.projection;

import java.util.List;
import java.util.Set;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.model.Position;

/**
 * Something that is built by reading logs, e.g. a triple store or a text index. One thread applies,
 * any thread reads. It keeps its position in the same transaction as its data, so after a kill it
 * is as it was after one of its batches, perhaps not the last. May be lost at any time: it is made
 * again from the log. Not trusted: nothing is hashed or signed from it.
 */
public interface Projection extends AutoCloseable {

  /** A short name for people and metrics, e.g. {@code graph}. */
  String name();

  /** The homes whose logs have been applied, however far. */
  Set<Home> homes();

  /**
   * How far the log of {@code home} has been applied: what readers see. It may be less after a
   * kill, and after an {@link #apply} that failed; then the entries after it are applied again.
   */
  Position position(Home home);

  /**
   * Applies the entries of one home, oldest first, and the position of the last, in one
   * transaction. Entries at or before {@link #position} are passed over: applying twice changes
   * nothing. An erasure says nothing about the state of its record.
   */
  void apply(Home home, List<LogEntry> entries);

  /**
   * Up to where erasures in the log of {@code home} are carried out in the projection's files too.
   * Durable: after a kill it is not more than what is true.
   */
  Position erased(Home home);

  /**
   * Rewrites what may still hold content that is not shown any more, in the files and not only for
   * readers. Afterwards {@link #erased} is {@link #position}. May take long; repeating does no
   * harm.
   */
  void erase(Home home);

  /**
   * Forgets the log of one home, so that it can be followed again from its first entry. What is
   * known of other homes stays.
   */
  void forget(Home home);

  /** Forgets everything, so that it can be built again from the first entry. */
  void clear();

  /** Gives its storage free. Closing twice does no harm. */
  @Override
  void close();
}
