package net.sisternet.registry.server.html;

import java.util.ArrayList;
import java.util.List;
import net.sisternet.registry.core.signin.Device;
import net.sisternet.registry.core.signin.Session;
import net.sisternet.registry.core.signin.SignIn;
import net.sisternet.registry.server.html.language.Reader;

/** Where somebody is signed in: by the day, and by the rough kind of the browser. */
final class DeviceViews {

  private static final int MOST = 50;

  private final SignIn signIn;

  DeviceViews(SignIn signIn) {
    this.signIn = signIn;
  }

  /** The devices of whoever has {@code session}, that one first. */
  List<DeviceView> of(Session session, Reader reader) {
    List<Session> others =
        signIn.sessions(session).stream()
            .filter(it -> !it.secret().equals(session.secret()))
            .limit(MOST)
            .toList();
    var all = new ArrayList<DeviceView>();
    all.add(view(session, reader, true));
    others.forEach(it -> all.add(view(it, reader, false)));
    return List.copyOf(all);
  }

  private static DeviceView view(Session session, Reader reader, boolean here) {
    return new DeviceView(
        name(session.device(), reader),
        reader.say(
            "account.device.times",
            reader.times().day(session.created()),
            reader.times().day(session.used())),
        session.secret().hex(),
        here);
  }

  private static String name(Device device, Reader reader) {
    String browser = device.browser().title();
    String system = device.system().title();
    if (browser.isEmpty() || system.isEmpty()) {
      return browser.isEmpty() && system.isEmpty()
          ? reader.say("account.device.unknown")
          : browser + system;
    }
    return reader.say("account.device.name", browser, system);
  }

  /**
   * One device.
   *
   * @param id what ends its session
   * @param here whether it is this one
   */
  record DeviceView(String name, String times, String id, boolean here) {}
}
