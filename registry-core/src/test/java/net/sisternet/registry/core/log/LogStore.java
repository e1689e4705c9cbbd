package net.sisternet.registry.core.log;

/** A log with its record heads, as a contract test needs it. */
public interface LogStore extends AutoCloseable {

  /** The log. */
  EntryLog log();

  /** Its heads. */
  RecordHeads heads();

  /** The same data through another handle, as a second node or process has it. */
  LogStore secondNode();

  /** The same data after everything was closed and opened again. */
  LogStore reopen();

  @Override
  void close();
}
