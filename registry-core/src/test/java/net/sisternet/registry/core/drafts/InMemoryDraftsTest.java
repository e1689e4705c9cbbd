package net.sisternet.registry.core.drafts;

class InMemoryDraftsTest implements DraftsContract {

  private final Drafts drafts = new InMemoryDrafts();

  @Override
  public Drafts noDrafts() {
    return drafts;
  }

  @Override
  public Drafts reopenedDrafts() {
    return drafts;
  }
}
