package net.sisternet.vocab;

/** Terms of Friend of a Friend. */
public final class Foaf {

  public static final String NS = "http://xmlns.com/foaf/0.1/";
  public static final String AGENT = NS + "Agent";
  public static final String DOCUMENT = NS + "Document";
  public static final String GROUP = NS + "Group";
  public static final String ONLINE_ACCOUNT = NS + "OnlineAccount";
  public static final String PERSON = NS + "Person";
  public static final String ACCOUNT = NS + "account";
  public static final String ACCOUNT_NAME = NS + "accountName";
  public static final String ACCOUNT_SERVICE_HOMEPAGE = NS + "accountServiceHomepage";
  public static final String HOMEPAGE = NS + "homepage";
  public static final String IS_PRIMARY_TOPIC_OF = NS + "isPrimaryTopicOf";
  public static final String PAGE = NS + "page";
  public static final String PRIMARY_TOPIC = NS + "primaryTopic";

  private Foaf() {}
}
