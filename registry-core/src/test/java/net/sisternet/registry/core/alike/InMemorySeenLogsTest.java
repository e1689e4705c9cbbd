package net.sisternet.registry.core.alike;

class InMemorySeenLogsTest implements SeenLogsContract {

  private final SeenLogs logs = new InMemorySeenLogs();

  @Override
  public SeenLogs noLogs() {
    return logs;
  }

  @Override
  public SeenLogs reopenedLogs() {
    return logs;
  }
}
