package net.sisternet.registry.server.lucene;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;

/** A disk that can be told to refuse to store anything durably. */
final class FailingDisk extends FilterDirectory {

  private boolean failing;

  FailingDisk(Directory disk) {
    super(disk);
  }

  void setFailing(boolean failing) {
    this.failing = failing;
  }

  @Override
  public void sync(Collection<String> names) throws IOException {
    if (failing) {
      throw new IOException("the disk is full");
    }
    super.sync(names);
  }
}
