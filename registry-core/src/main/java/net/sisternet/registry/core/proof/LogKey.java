package net.sisternet.registry.core.proof;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The private key of a log: signs its checkpoints. Whoever has it can speak for the log, so it
 * stays in one file that only the registry's own user can read, and in no backup that others can.
 * Any thread.
 */
public final class LogKey implements LogSigner {

  private final PrivateKey privateKey;
  private final VerifierKey verifierKey;

  private LogKey(String origin, KeyPair pair) {
    this.privateKey = pair.getPrivate();
    this.verifierKey = VerifierKey.of(origin, pair.getPublic());
  }

  /** A new key for the log with this origin ({@link Checkpoint#origin}), in memory alone. */
  public static LogKey generate(String origin) {
    try {
      return new LogKey(origin, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK from 15 has Ed25519", e);
    }
  }

  /**
   * The key in {@code file}.
   *
   * @throws KeyFileException if the file is missing, can be read by others than its owner, or does
   *     not hold a key; the message tells an operator what to do
   */
  public static LogKey read(Path file, String origin) {
    KeyPair pair = KeyFile.read(file);
    var key = new LogKey(origin, pair);
    byte[] probe = "probe".getBytes(StandardCharsets.UTF_8);
    if (!key.verifierKey.isSignature(probe, key.signature(probe))) {
      throw new KeyFileException("The private and the public key in " + file + " do not match.");
    }
    return key;
  }

  /**
   * The key in {@code file}, made now if there is no file. A file appears whole or not at all, and
   * only its owner can read it from its first byte. If two processes race, both get the same key.
   */
  public static LogKey readOrCreate(Path file, String origin) {
    if (KeyFile.isMissing(file)) {
      LogKey fresh = generate(origin);
      KeyFile.write(file, new KeyPair(fresh.verifierKey.publicKey(), fresh.privateKey));
    }
    return read(file, origin);
  }

  /** The public half. */
  public VerifierKey verifierKey() {
    return verifierKey;
  }

  @Override
  public String sign(CompactRange tree) {
    return sign(tree, this::signature);
  }

  /** A signer with this key whose signatures are made by {@code ed25519}: the same, but sooner. */
  public LogSigner signingBy(Ed25519 ed25519) {
    byte[] seed =
        ((EdECPrivateKey) privateKey)
            .getBytes()
            .orElseThrow(() -> new IllegalStateException("the private key cannot be read"));
    UnaryOperator<byte[]> signer = ed25519.signer(seed, verifierKey.bytes());
    return tree -> sign(tree, signer);
  }

  /**
   * Signs a message to another registry for one purpose; what is signed has a space in its first
   * line, so it can be no checkpoint.
   *
   * @return the key's id and the signature, as in a signature line of a signed note
   */
  public String signMessage(String purpose, byte[] message) {
    return sign(VerifierKey.messageText(purpose, message)).signatures().get(0).base64();
  }

  SignedNote sign(String text) {
    return sign(text, this::signature);
  }

  private String sign(CompactRange tree, UnaryOperator<byte[]> signer) {
    String text = new Checkpoint(verifierKey.name(), tree.size(), tree.root()).text();
    return sign(text, signer).toString();
  }

  private SignedNote sign(String text, UnaryOperator<byte[]> signer) {
    byte[] signature = signer.apply(text.getBytes(StandardCharsets.UTF_8));
    return new SignedNote(text, List.of(SignedNote.Signature.of(verifierKey, signature)));
  }

  private byte[] signature(byte[] message) {
    try {
      Signature ed25519 = Signature.getInstance("Ed25519");
      ed25519.initSign(privateKey);
      ed25519.update(message);
      return ed25519.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key cannot sign", e);
    }
  }

  /** Hides the private key. */
  @Override
  public String toString() {
    return "LogKey[" + verifierKey + ']';
  }
}
