package net.sisternet.registry.core.proof;

import java.util.Base64;
import java.util.regex.Pattern;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.Home;

/**
 * What a log signs of itself (C2SP tlog-checkpoint): whose log it is, how many entries it has, and
 * the root of the Merkle tree over their envelopes. {@link LogKey} makes them, {@link VerifierKey}
 * verifies them.
 *
 * @param origin whose log it is, e.g. {@code sydhavsoerne.example/log}
 * @param size how many entries
 * @param root the root of the tree
 */
public record Checkpoint(String origin, long size, Digest root) {

  private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,18}");

  public Checkpoint {
    if (origin.isEmpty() || origin.indexOf('\n') >= 0) {
      throw new IllegalArgumentException("An origin is one line.");
    }
    if (size < 0) {
      throw new IllegalArgumentException("A size is 0 or more: " + size);
    }
  }

  /** The origin of the log of {@code home}: its address without the scheme. */
  public static String origin(Home home) {
    return home.base().substring(home.base().indexOf("://") + 3) + "/log";
  }

  /**
   * Reads a note's text. Lines after the third are extensions: allowed, and nothing is read from
   * them. Throws {@link IllegalArgumentException} saying what is wrong.
   */
  public static Checkpoint parse(String text) {
    String[] lines = text.split("\n", -1);
    if (lines.length < 4 || !lines[lines.length - 1].isEmpty()) {
      throw new IllegalArgumentException("A checkpoint has three lines, each ended: " + text);
    }
    for (int i = 0; i < lines.length - 1; i++) {
      if (lines[i].isEmpty()) {
        throw new IllegalArgumentException("A checkpoint has no empty line: " + text);
      }
    }
    if (!SIZE.matcher(lines[1]).matches()) {
      throw new IllegalArgumentException("Not the size of a log: " + lines[1]);
    }
    return new Checkpoint(lines[0], Long.parseLong(lines[1]), root(lines[2]));
  }

  /** The text that is signed. */
  public String text() {
    return origin + '\n' + size + '\n' + base64(root) + '\n';
  }

  private static Digest root(String base64) {
    byte[] bytes = Base64.getDecoder().decode(base64);
    if (bytes.length != 32 || !Base64.getEncoder().encodeToString(bytes).equals(base64)) {
      throw new IllegalArgumentException("Not a root hash: " + base64);
    }
    return Digest.ofHash(bytes);
  }

  private static String base64(Digest digest) {
    return Base64.getEncoder().encodeToString(digest.bytes());
  }
}
