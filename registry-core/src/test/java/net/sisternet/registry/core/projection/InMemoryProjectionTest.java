package net.sisternet.registry.core.projection;

import java.util.List;

class InMemoryProjectionTest implements ProjectionContract {

  private final InMemoryProjection.Storage storage = new InMemoryProjection.Storage();

  @Override
  public Projection open() {
    return new InMemoryProjection(storage);
  }

  @Override
  public List<String> contents(Projection projection) {
    return storage.lines();
  }
}
