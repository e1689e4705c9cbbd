package net.sisternet.registry.server.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.sisters.MirrorAddress;
import net.sisternet.registry.core.sisters.Mirrors;

/** Mirrors in SQLite: a store like our own in a folder for each home. */
public final class SqliteMirrors implements Mirrors {

  private final Path folder;

  /** Mirrors in folders under {@code folder}. */
  public SqliteMirrors(Path folder) {
    this.folder = folder;
  }

  @Override
  public Mirror open(Home home) {
    Path own = folder(home);
    try {
      Files.createDirectories(own);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    SqliteStore store = SqliteStore.open(own, home);
    return new Mirror(store.entryLog(), store.recordHeads(), store::close);
  }

  @Override
  public void delete(Home home) {
    delete(folder(home));
  }

  @Override
  public void deleteAllBut(Collection<Home> homes) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> kept = homes.stream().map(this::folder).toList();
    try (Stream<Path> children = Files.list(folder)) {
      children.filter(it -> !kept.contains(it)).toList().forEach(SqliteMirrors::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A data folder is one process's. */
  @Override
  public Optional<Turn> findTurn(Home home) {
    return Optional.of(Turn.ALWAYS);
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path folder(Home home) {
    return folder.resolve(MirrorAddress.host(home));
  }
}
