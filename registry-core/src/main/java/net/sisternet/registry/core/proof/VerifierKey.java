package net.sisternet.registry.core.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import net.sisternet.registry.core.model.Digest;

/**
 * The public half of a log's key: what a sister pins, and all that is needed to verify a
 * checkpoint. Ed25519 (RFC 8032).
 *
 * @param name the log's origin; no spaces, no plus
 * @param publicKeyHex the 32 bytes of the key in hexadecimal
 */
public record VerifierKey(String name, String publicKeyHex) {

  /** What stands before the 32 bytes of an Ed25519 key in its DER form (RFC 8410). */
  private static final byte[] DER_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  private static final byte ED25519 = 1;
  private static final int KEY_LENGTH = 32;
  private static final int SIGNATURE_LENGTH = 64;

  public VerifierKey {
    checkName(name);
    byte[] raw = HexFormat.of().parseHex(publicKeyHex);
    if (raw.length != KEY_LENGTH) {
      throw new IllegalArgumentException("An Ed25519 key has 32 bytes.");
    }
    publicKeyHex = HexFormat.of().formatHex(raw);
    decoded(raw);
  }

  static VerifierKey of(String name, PublicKey key) {
    byte[] der = key.getEncoded();
    return new VerifierKey(name, HexFormat.of().formatHex(der, DER_PREFIX.length, der.length));
  }

  /**
   * Reads a key in the form {@code name+id+base64} (vkey); throws {@link IllegalArgumentException}
   * saying what is wrong.
   */
  public static VerifierKey parse(String vkey) {
    String[] parts = vkey.split("\\+", 3);
    if (parts.length != 3) {
      throw new IllegalArgumentException("Not a key of the form name+id+base64: " + vkey);
    }
    byte[] typed = decode(parts[2], vkey);
    if (typed.length != KEY_LENGTH + 1 || typed[0] != ED25519) {
      throw new IllegalArgumentException("Not an Ed25519 key: " + vkey);
    }
    var key = new VerifierKey(parts[0], HexFormat.of().formatHex(typed, 1, typed.length));
    if (!key.toString().equals(vkey)) {
      throw new IllegalArgumentException("The key does not have the id that it claims: " + vkey);
    }
    return key;
  }

  private static byte[] decode(String base64, String vkey) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("Not a key of the form name+id+base64: " + vkey, e);
    }
  }

  /** The key's id, 8 hexadecimal digits: enough to tell keys apart, not to trust one. */
  public String id() {
    return fingerprint().substring(0, 8);
  }

  /**
   * What people compare by another way before they trust the key: the SHA-256 of its name and its
   * bytes, 64 hexadecimal digits that begin with the {@link #id}.
   */
  public String fingerprint() {
    MessageDigest sha = Digest.sha256();
    sha.update((name + '\n').getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(sha.digest(typed()));
  }

  /** Whether {@code typed} is the {@link #fingerprint}, however it is grouped. */
  public boolean hasFingerprint(String typed) {
    return typed.replaceAll("[\\s:-]", "").toLowerCase(Locale.ROOT).equals(fingerprint());
  }

  /**
   * Verifies a note and reads its checkpoint. Signatures of other keys are passed over.
   *
   * @throws IllegalArgumentException if it is not a checkpoint of this key's log, with a valid
   *     signature by this key
   */
  public Checkpoint open(String note) {
    SignedNote signed = SignedNote.parse(note);
    verify(signed);
    Checkpoint checkpoint = Checkpoint.parse(signed.text());
    if (!checkpoint.origin().equals(name)) {
      throw new IllegalArgumentException(
          "The checkpoint is of the log " + checkpoint.origin() + ", not of " + name + ".");
    }
    return checkpoint;
  }

  /** Whether {@link LogKey#signMessage} of this key made {@code signature}; of any text. */
  public boolean hasSigned(String purpose, byte[] message, String signature) {
    try {
      verify(
          new SignedNote(
              messageText(purpose, message), List.of(new SignedNote.Signature(name, signature))));
      return true;
    } catch (IllegalArgumentException no) {
      return false;
    }
  }

  static String messageText(String purpose, byte[] message) {
    if (purpose.indexOf(' ') < 0 || purpose.indexOf('\n') >= 0) {
      throw new IllegalArgumentException("A purpose is one line with a space.");
    }
    return purpose + '\n' + Digest.of(message).hex() + '\n';
  }

  /** Throws {@link IllegalArgumentException} unless {@code note} has a valid signature by this. */
  void verify(SignedNote note) {
    SignedNote.Signature mine =
        note.signatures().stream()
            .filter(s -> s.keyName().equals(name) && s.keyId().equals(id()))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "The note is not signed by the key " + name + '+' + id() + '.'));
    if (!isSignature(note.text().getBytes(StandardCharsets.UTF_8), mine.bytes())) {
      throw new IllegalArgumentException(
          "The note's signature by " + name + '+' + id() + " is forged or damaged.");
    }
  }

  boolean isSignature(byte[] message, byte[] signature) {
    if (signature.length != SIGNATURE_LENGTH) {
      return false;
    }
    try {
      var ed25519 = java.security.Signature.getInstance("Ed25519");
      ed25519.initVerify(publicKey());
      ed25519.update(message);
      return ed25519.verify(signature);
    } catch (SignatureException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK from 15 has Ed25519", e);
    }
  }

  /** The key's 32 bytes, as RFC 8032 encodes them. */
  byte[] bytes() {
    return HexFormat.of().parseHex(publicKeyHex);
  }

  PublicKey publicKey() {
    return decoded(bytes());
  }

  static void checkName(String name) {
    boolean bad =
        name.isEmpty()
            || name.codePoints()
                .anyMatch(
                    c ->
                        c == '+'
                            || c < 0x20
                            || Character.isSpaceChar(c)
                            || Character.isWhitespace(c));
    if (bad) {
      throw new IllegalArgumentException("A key's name has no space and no plus: " + name);
    }
  }

  private byte[] typed() {
    byte[] typed = new byte[KEY_LENGTH + 1];
    typed[0] = ED25519;
    System.arraycopy(bytes(), 0, typed, 1, KEY_LENGTH);
    return typed;
  }

  private static PublicKey decoded(byte[] raw) {
    byte[] der = Arrays.copyOf(DER_PREFIX, DER_PREFIX.length + raw.length);
    System.arraycopy(raw, 0, der, DER_PREFIX.length, raw.length);
    try {
      return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("Not an Ed25519 key.", e);
    }
  }

  /** The key in the form {@code name+id+base64}. */
  @Override
  public String toString() {
    return name + '+' + id() + '+' + Base64.getEncoder().encodeToString(typed());
  }
}
