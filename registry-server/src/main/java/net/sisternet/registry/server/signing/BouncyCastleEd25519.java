package net.sisternet.registry.server.signing;

import static org.bouncycastle.math.ec.rfc8032.Ed25519.SIGNATURE_SIZE;
import static org.bouncycastle.math.ec.rfc8032.Ed25519.sign;

import java.util.function.UnaryOperator;
import net.sisternet.registry.core.proof.Ed25519;

/**
 * Signatures made by Bouncy Castle, in a small part of the time that the JDK takes. Every batch of
 * the log waits for one. Its classes are loaded with the first signature, not when a registry
 * starts: its archive is signed itself, and to verify that takes a while.
 */
public final class BouncyCastleEd25519 implements Ed25519 {

  @Override
  public UnaryOperator<byte[]> signer(byte[] seed, byte[] publicKey) {
    byte[] secret = seed.clone();
    byte[] known = publicKey.clone();
    return message -> {
      var signature = new byte[SIGNATURE_SIZE];
      sign(secret, 0, known, 0, message, 0, message.length, signature, 0);
      return signature;
    };
  }
}
