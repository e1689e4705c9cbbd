package net.sisternet.vocab;

/** Terms of the registry's own vocabulary, {@code https://w3id.org/sisternet/ns#}. */
public final class Sn {

  public static final String NS = "https://w3id.org/sisternet/ns#";

  public static final String NETWORK = NS + "Network";
  public static final String MEMBER_COUNT = NS + "memberCount";
  public static final String SALT = NS + "salt";
  public static final String POSITION = NS + "position";
  public static final String RECORD_VERSION = NS + "recordVersion";
  public static final String PAYLOAD_DIGEST = NS + "payloadDigest";

  /** The protocol that an entry's envelope conforms to. */
  public static final String PROTOCOL_1 = "https://w3id.org/sisternet/protocol/1";

  private Sn() {}
}
