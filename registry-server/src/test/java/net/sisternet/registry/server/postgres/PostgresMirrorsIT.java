package net.sisternet.registry.server.postgres;

import net.sisternet.registry.core.sisters.Mirrors;
import net.sisternet.registry.core.sisters.MirrorsContract;

class PostgresMirrorsIT implements MirrorsContract {

  @Override
  public Mirrors noMirrors() {
    return new PostgresMirrors(TestServer.newDatabase());
  }
}
