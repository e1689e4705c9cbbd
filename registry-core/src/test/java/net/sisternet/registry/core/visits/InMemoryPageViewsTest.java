package net.sisternet.registry.core.visits;

class InMemoryPageViewsTest implements PageViewsContract {

  private final PageViews views = new InMemoryPageViews();

  @Override
  public PageViews noViews() {
    return views;
  }

  @Override
  public PageViews reopenedViews() {
    return views;
  }
}
