package net.sisternet.registry.core.signin;

import static org.assertj.core.api.Assertions.assertThat;

import net.sisternet.registry.core.signin.Device.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is kept of a browser. */
class DeviceTest {

  @ParameterizedTest
  @CsvSource({
    "'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0',"
        + " FIREFOX, WINDOWS",
    "'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like"
        + " Gecko) Version/18.1 Mobile/15E148 Safari/604.1', SAFARI, IPHONE",
    "'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0"
        + " Mobile Safari/537.36', CHROME, ANDROID",
    "'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko)"
        + " Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0', EDGE, MAC",
    "'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko)"
        + " Chrome/131.0.0.0 Safari/537.36', CHROME, CHROMEOS",
    "'Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0', FIREFOX, LINUX",
    "'curl/8.0', OTHER, OTHER",
    "'', OTHER, OTHER"
  })
  void theKindIsRough(String userAgent, Browser browser, Device.Platform system) {
    var device = new Device(browser, system);
    assertThat(Device.of(userAgent)).isEqualTo(device);
    assertThat(Device.ofWord(device.word())).isEqualTo(device);
  }

  @Test
  void whatAStoreDoesNotKnowIsUnknown() {
    assertThat(Device.ofWord("")).isEqualTo(Device.UNKNOWN);
    assertThat(Device.ofWord("NETSCAPE BEOS")).isEqualTo(Device.UNKNOWN);
  }
}
