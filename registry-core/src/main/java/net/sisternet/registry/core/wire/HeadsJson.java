package net.sisternet.registry.core.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import net.sisternet.registry.core.federation.CopyState;
import net.sisternet.registry.core.federation.Heads;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.problem.RegistryException;

/** The heads of a registry as JSON. Any thread. */
public final class HeadsJson {

  /** The largest document that is read, in bytes. */
  public static final int LARGEST = 1 << 20;

  private static final int MOST_HOMES = 1_000;

  private HeadsJson() {}

  /** The heads as JSON text. */
  public static String write(Heads heads) {
    return JsonText.write(Map.of("homes", heads.homes().stream().map(HeadsJson::members).toList()));
  }

  /**
   * Reads what a peer says. A state that is not known here counts as stale.
   *
   * @throws RegistryException of type {@code PROTOCOL_BROKEN}, naming the member that is wrong
   */
  public static Heads read(byte[] json) {
    return new Heads(
        StrictObject.read("heads", json, LARGEST).objects("homes", MOST_HOMES).stream()
            .map(it -> it.whole(HeadsJson::head))
            .toList());
  }

  private static Heads.HomeHead head(StrictObject it) {
    return new Heads.HomeHead(
        it.value("home", Home::new),
        it.findText("name"),
        it.count("size"),
        it.value("root", Digest::new),
        it.note("checkpoint"),
        it.instant("checkedAt"),
        CopyState.findByWord(it.text("state")).orElse(CopyState.STALE),
        it.value("log", DescriptorJson::webAddress),
        it.findCount("erasuresApplied").orElse(0L));
  }

  private static Map<String, Object> members(Heads.HomeHead head) {
    var members = new LinkedHashMap<String, Object>();
    members.put("home", head.home().base());
    head.name().ifPresent(name -> members.put("name", name));
    members.put("size", head.size());
    members.put("root", head.root().hex());
    members.put("checkpoint", head.checkpoint());
    members.put("checkedAt", head.checkedAt().toString());
    members.put("state", head.state().word());
    members.put("log", head.log().toString());
    members.put("erasuresApplied", head.erasuresApplied());
    return members;
  }
}
