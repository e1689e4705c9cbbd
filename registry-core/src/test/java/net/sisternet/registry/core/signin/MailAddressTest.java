package net.sisternet.registry.core.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

  @Test
  void oneMailboxIsOneAddress() {
    assertThat(MailAddress.find("  Post@Mikronet.Example ").orElseThrow())
        .isEqualTo(new MailAddress("post@mikronet.example"));
    assertThat(MailAddress.find("bestyrelse+web@søen.example").orElseThrow().value())
        .isEqualTo("bestyrelse+web@xn--sen-0na.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "post",
        "@example.org",
        "post@",
        "post@localhost",
        "post@exa mple.org",
        "post@example.org, other@example.org",
        "post@example.org\r\nBcc: other@example.org",
        "post\r\nBcc: other@example.org",
        "post@example.org%0aBcc",
        "\"a b\"@example.org",
        "Post <post@example.org>",
        "post@[127.0.0.1]",
        "po..st@example.org",
        "post@-example.org",
        "pøst@example.org",
        "post@example.org\u0000",
        "post@example.org\u202E"
      })
  void whatIsNoAddressIsNone(String typed) {
    assertThat(MailAddress.find(typed)).isEmpty();
  }

  @Test
  void aSubjectIsOneLine() {
    assertThat(new Letter("Hello\r\nBcc: other@example.org", "").subject())
        .isEqualTo("Hello Bcc: other@example.org");
  }

  @Test
  void secretsAndAddressesDoNotReachALogByAccident() {
    assertThat(new MailAddress("post@mikronet.example")).hasToString("MailAddress[hidden]");
    assertThat(new Letter("Hello", "secret").toString()).doesNotContain("secret");
  }
}
