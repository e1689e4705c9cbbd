package net.sisternet.registry.core.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * A text signed by one or more keys (C2SP signed-note): the text, a blank line, signature lines.
 * Nothing in it is trusted before {@link VerifierKey#open} has verified it.
 *
 * @param text what is signed, ended by a line feed
 * @param signatures at least one and at most 16
 */
public record SignedNote(String text, List<Signature> signatures) {

  private static final int MOST_SIGNATURES = 16;
  private static final int LONGEST = 64 * 1024;
  private static final String DASH = "\u2014 ";

  public SignedNote {
    signatures = List.copyOf(signatures);
    if (!text.endsWith("\n") || text.chars().anyMatch(c -> c < 0x20 && c != '\n')) {
      throw new IllegalArgumentException(
          "A note's text ends in a line feed and has no other control character.");
    }
    if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
      throw new IllegalArgumentException("A note has 1 to " + MOST_SIGNATURES + " signatures.");
    }
  }

  /** Reads a note; throws {@link IllegalArgumentException} saying what is wrong with it. */
  public static SignedNote parse(String note) {
    if (note.length() > LONGEST) {
      throw new IllegalArgumentException("The note is longer than " + LONGEST + " characters.");
    }
    int blank = note.lastIndexOf("\n\n");
    if (blank < 0 || !note.endsWith("\n") || blank + 2 == note.length()) {
      throw new IllegalArgumentException("The note is cut off: it has no signature line.");
    }
    String[] lines = note.substring(blank + 2, note.length() - 1).split("\n", -1);
    var signatures = new ArrayList<Signature>();
    for (String line : lines) {
      signatures.add(Signature.parse(line));
    }
    return new SignedNote(note.substring(0, blank + 1), signatures);
  }

  /** The note as it is sent and stored. */
  @Override
  public String toString() {
    var out = new StringBuilder(text).append('\n');
    signatures.forEach(signature -> out.append(signature).append('\n'));
    return out.toString();
  }

  /**
   * One signature line.
   *
   * @param keyName the name of the key; no spaces, no plus
   * @param base64 the key's id (4 bytes) and the signature
   */
  public record Signature(String keyName, String base64) {

    private static final int KEY_ID = 4;

    public Signature {
      VerifierKey.checkName(keyName);
      if (decode(base64).length <= KEY_ID) {
        throw new IllegalArgumentException("A signature is longer than its key's id.");
      }
    }

    static Signature of(VerifierKey key, byte[] signature) {
      byte[] id = HexFormat.of().parseHex(key.id());
      byte[] all = Arrays.copyOf(id, id.length + signature.length);
      System.arraycopy(signature, 0, all, id.length, signature.length);
      return new Signature(key.name(), Base64.getEncoder().encodeToString(all));
    }

    private static Signature parse(String line) {
      int space = line.lastIndexOf(' ');
      if (!line.startsWith(DASH) || space < DASH.length()) {
        throw new IllegalArgumentException("Not a signature line: " + line);
      }
      return new Signature(line.substring(DASH.length(), space), line.substring(space + 1));
    }

    /** The id of the key, 8 hexadecimal digits. */
    public String keyId() {
      return HexFormat.of().formatHex(decode(base64), 0, KEY_ID);
    }

    byte[] bytes() {
      byte[] all = decode(base64);
      return Arrays.copyOfRange(all, KEY_ID, all.length);
    }

    @Override
    public String toString() {
      return DASH + keyName + ' ' + base64;
    }

    private static byte[] decode(String base64) {
      byte[] bytes = Base64.getDecoder().decode(base64);
      if (!Base64.getEncoder().encodeToString(bytes).equals(base64)) {
        throw new IllegalArgumentException("Not canonical base64: " + base64);
      }
      return bytes;
    }
  }
}
