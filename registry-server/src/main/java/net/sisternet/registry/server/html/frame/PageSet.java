package net.sisternet.registry.server.html.frame;

import java.util.List;

/** The pages of one package: what is registered, and the files that the pages load. */
public interface PageSet {

  /** Resources and filters, each an instance to be registered in a Jersey application. */
  List<Object> components();

  /** The files that the pages load; few load any. */
  default List<Asset> assets() {
    return List.of();
  }
}
