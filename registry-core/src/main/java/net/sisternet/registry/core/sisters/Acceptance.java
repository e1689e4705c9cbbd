package net.sisternet.registry.core.sisters;

import java.util.List;
import java.util.stream.Stream;
import net.sisternet.registry.core.follow.Sister;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;

/** Which registries can be accepted as sisters: every namespace belongs to one home alone. */
public final class Acceptance {

  private Acceptance() {}

  /**
   * Refuses what cannot be accepted beside what there is.
   *
   * @param own our home
   * @param accepted the sisters that are accepted already
   * @throws RegistryException of type {@code SISTER_REFUSED}
   */
  public static void check(Home own, List<AcceptedSister> accepted, Sister sister) {
    Home home = sister.home();
    if (home.equals(own)) {
      throw refused("sister.accept-self", home.base());
    }
    if (accepted.stream().anyMatch(it -> it.home().equals(home))) {
      throw refused("sister.accept-again", home.base());
    }
    for (String namespace : sister.namespaces()) {
      if (!home.holds(namespace)) {
        throw refused("sister.accept-outside", home.base(), namespace);
      }
    }
    meets(own, Stream.of(own.base() + '/'), sister);
    accepted.forEach(it -> meets(it.home(), it.sister().namespaces().stream(), sister));
  }

  /** Also two homes with one address but for the scheme: their mirrors have one name. */
  private static void meets(Home holder, Stream<String> held, Sister sister) {
    held.forEach(
        taken ->
            sister.namespaces().stream()
                .filter(it -> it.startsWith(taken) || taken.startsWith(it))
                .findFirst()
                .ifPresent(
                    it -> {
                      throw refused("sister.accept-held", sister.home().base(), it, holder.base());
                    }));
    if (MirrorAddress.host(holder).equals(MirrorAddress.host(sister.home()))) {
      throw refused("sister.accept-address", sister.home().base(), holder.base());
    }
  }

  private static RegistryException refused(String key, Object... args) {
    return new RegistryException(ProblemType.SISTER_REFUSED, key, args);
  }
}
