package net.sisternet.registry.server.signing;

import static org.bouncycastle.math.ec.rfc8032.Ed25519.PUBLIC_KEY_SIZE;
import static org.bouncycastle.math.ec.rfc8032.Ed25519.SIGNATURE_SIZE;
import static org.bouncycastle.math.ec.rfc8032.Ed25519.generatePublicKey;
import static org.bouncycastle.math.ec.rfc8032.Ed25519.sign;

import java.util.function.UnaryOperator;
import net.sisternet.registry.core.proof.Ed25519;

/**
 * Signatures made by Bouncy Castle, in a small part of the time that the JDK takes. Every batch of
 * the log waits for one.
 */
public final class BouncyCastleEd25519 implements Ed25519 {

  @Override
  public UnaryOperator<byte[]> signer(byte[] seed) {
    byte[] secret = seed.clone();
    var publicKey = new byte[PUBLIC_KEY_SIZE];
    generatePublicKey(secret, 0, publicKey, 0);
    return message -> {
      var signature = new byte[SIGNATURE_SIZE];
      sign(secret, 0, publicKey, 0, message, 0, message.length, signature, 0);
      return signature;
    };
  }
}
