package net.sisternet.registry.server.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Duration;
import net.sisternet.registry.client.FollowListener;
import net.sisternet.registry.client.Progress;
import net.sisternet.registry.core.federation.Descriptor;
import net.sisternet.registry.core.federation.EntryQuads;
import net.sisternet.registry.core.model.LogEntry;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.problem.Text;

/**
 * Writes changes as N-Quads, and for people how it goes. What is written is flushed before the
 * cursor moves, so a cursor never stands after what was lost in a pipe.
 */
final class QuadsOutput implements FollowListener {

  private final Writer quads;
  private final PrintWriter people;

  QuadsOutput(Writer quads, PrintWriter people) {
    this.quads = quads;
    this.people = people;
  }

  @Override
  public void changed(LogEntry entry) {
    try {
      EntryQuads.write(entry, quads);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void erased(LogEntry erasure) {
    changed(erasure);
  }

  @Override
  public void beforeCursorMoves() {
    try {
      quads.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void quarantined(LogEntry entry, Text reason) {
    tell("Left out entry " + entry.entry().position() + ": " + reason.en());
  }

  @Override
  public void progressed(Progress progress) {
    String left =
        progress
            .findTimeLeft()
            .filter(it -> progress.left() > 0)
            .map(it -> ", about " + Math.max(1, it.toSeconds()) + " s left")
            .orElse("");
    tell(
        String.format(
            "%s of %s entries, %.0f a second%s",
            progress.reached(), progress.target(), progress.perSecond(), left));
  }

  @Override
  public void trusted(Descriptor registry) {
    tell(
        "Following "
            + registry.name()
            + ". Its key was not given, so it is trusted as it came: "
            + registry.logKey()
            + System.lineSeparator()
            + "Fingerprint to compare with its operator: "
            + registry.logKey().fingerprint());
  }

  @Override
  public void failed(RegistryException problem, Duration pause) {
    tell(problem.detail().en() + " Trying again in " + Math.max(1, pause.toSeconds()) + " s.");
  }

  private void tell(String line) {
    people.println(line);
    people.flush();
  }
}
