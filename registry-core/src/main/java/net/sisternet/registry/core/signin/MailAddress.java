package net.sisternet.registry.core.signin;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail address (RFC 5321, without quoted names and address literals). Personal data: {@link
 * #toString} hides it. Nothing in it can end a line or begin another address.
 *
 * @param value in lower case, so that one mailbox is one account; the domain in ASCII (RFC 5890)
 */
public record MailAddress(String value) {

  private static final int LONGEST = 254;
  private static final Pattern FORM =
      Pattern.compile(
          "[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
              + "@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

  public MailAddress {
    if (value.length() > LONGEST || value.indexOf('@') > 64 || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a mail address");
    }
  }

  /** The address that somebody typed, if it is one. */
  public static Optional<MailAddress> find(String typed) {
    String text = typed.strip();
    int at = text.lastIndexOf('@');
    if (at < 1 || text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      String domain = IDN.toASCII(text.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
      String address = text.substring(0, at) + '@' + domain;
      return Optional.of(new MailAddress(address.toLowerCase(Locale.ROOT)));
    } catch (IllegalArgumentException no) {
      return Optional.empty();
    }
  }

  /** Hides it, so that it cannot reach a log by accident. */
  @Override
  public String toString() {
    return "MailAddress[hidden]";
  }
}
