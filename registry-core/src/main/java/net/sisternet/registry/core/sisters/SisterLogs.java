package net.sisternet.registry.core.sisters;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.sisternet.registry.core.follow.SisterFollower;
import net.sisternet.registry.core.model.Home;

/** Where the log of one home is published, and who follows it from there. One thread. */
final class SisterLogs {

  private final Function<URI, SisterFollower> newFollower;
  private final Map<URI, SisterFollower> followers = new HashMap<>();

  /** Nobody follows yet; {@code newFollower} makes one for an address. */
  SisterLogs(Function<URI, SisterFollower> newFollower) {
    this.newFollower = newFollower;
  }

  /** The home itself, then the mirrors of {@code others}; only one mirror if it was so accepted. */
  List<URI> of(AcceptedSister accepted, List<Home> others) {
    Home home = accepted.home();
    if (accepted.via().isPresent()) {
      return List.of(MirrorAddress.log(accepted.via().get(), home));
    }
    var logs = new ArrayList<URI>();
    logs.add(URI.create(home.base() + "/log"));
    others.forEach(other -> logs.add(MirrorAddress.log(other, home)));
    return logs;
  }

  /** The same follower each time: it knows how far it is. */
  SisterFollower follower(URI log) {
    return followers.computeIfAbsent(log, newFollower);
  }
}
