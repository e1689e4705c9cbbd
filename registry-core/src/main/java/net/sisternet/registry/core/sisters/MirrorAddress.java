package net.sisternet.registry.core.sisters;

import java.net.URI;
import net.sisternet.registry.core.model.Home;

/** Where a registry serves what it mirrors: {@code {base}/mirrors/{host}/…}. */
public final class MirrorAddress {

  private MirrorAddress() {}

  /**
   * The one path segment that stands for a home: its address without the scheme, a colon and
   * slashes written as underscores, e.g. {@code localhost_8081}.
   */
  public static String host(Home home) {
    String address = home.base().substring(home.base().indexOf("://") + 3);
    return address.replace(':', '_').replace('/', '_');
  }

  /** Where {@code registry} serves its mirror of {@code home}. */
  public static String base(Home registry, Home home) {
    return registry.base() + "/mirrors/" + host(home);
  }

  /** Where {@code registry} serves the mirrored log of {@code home}: the root of its pages. */
  public static URI log(Home registry, Home home) {
    return URI.create(base(registry, home));
  }
}
