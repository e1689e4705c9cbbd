package net.sisternet.registry.core.proof;

import java.util.function.UnaryOperator;

/**
 * Makes Ed25519 signatures (RFC 8032). A key and a message have one signature, so whoever makes it,
 * the bytes are the same; some make them sooner. Any thread.
 */
@FunctionalInterface
public interface Ed25519 {

  /**
   * What signs messages with the private key {@code seed}, 32 bytes, whose public half is {@code
   * publicKey}, 32 bytes as RFC 8032 encodes it. Any thread may use it.
   */
  UnaryOperator<byte[]> signer(byte[] seed, byte[] publicKey);
}
