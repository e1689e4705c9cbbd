package net.sisternet.registry.server;

import java.util.ArrayList;
import java.util.List;
import net.sisternet.registry.core.signin.Letter;
import net.sisternet.registry.core.signin.Mail;
import net.sisternet.registry.core.signin.MailAddress;

/** Mailboxes, and a server in front of them that can refuse. One thread. */
final class Mailboxes implements Mail {

  private final List<String> to = new ArrayList<>();
  private final List<Letter> letters = new ArrayList<>();
  private boolean refusing;

  @Override
  public void send(MailAddress address, Letter letter) {
    deliver(address, letter);
  }

  @Override
  public boolean deliver(MailAddress address, Letter letter) {
    if (!refusing) {
      to.add(address.value());
      letters.add(letter);
    }
    return !refusing;
  }

  /** From now on the server takes no letter, or does again. */
  void refuse(boolean all) {
    refusing = all;
  }

  /** To whom letters came, oldest first. */
  List<String> to() {
    return List.copyOf(to);
  }

  /** What came, oldest first. */
  List<Letter> letters() {
    return List.copyOf(letters);
  }

  /** Empties them; to whom letters had come. */
  List<String> take() {
    List<String> taken = to();
    to.clear();
    letters.clear();
    return taken;
  }
}
