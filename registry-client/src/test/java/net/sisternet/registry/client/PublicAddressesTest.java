package net.sisternet.registry.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "127.8.8.8",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.178.1",
        "192.0.2.1",
        "198.19.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::127.0.0.1",
        "fe80::1",
        "fec0::1",
        "fc00::1",
        "fd12:3456::1",
        "ff02::1",
        "2001:db8::1",
        "2001::1",
        "2002:7f00:1::",
        "2002:a00:1::",
        "64:ff9b::10.0.0.1",
        "64:ff9b:1::1",
        "100::1",
        "3fff::1"
      })
  void whatIsNotForEverybodyIsNotAsked(String address) throws UnknownHostException {
    assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "192.169.0.1",
        "223.255.255.255",
        "2a00:1450::1",
        "2606:4700::1111",
        "2002:101:101::",
        "64:ff9b::1.1.1.1",
        "::ffff:1.1.1.1"
      })
  void whatIsForEverybodyIsAsked(String address) throws UnknownHostException {
    assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://1.1.1.1/log",
        "https://127.0.0.1/log",
        "https://[::1]/log",
        "https://localhost/log",
        "https://2130706433/log",
        "https://0x7f.1/log",
        "https://[::ffff:169.254.169.254]/log",
        "file:///etc/passwd"
      })
  void anAddressOfTheOwnNetworkOrWithoutEncryptionIsRefused(String address) {
    assertThatThrownBy(() -> PublicAddresses.check(URI.create(address)))
        .isInstanceOfSatisfying(
            RegistryException.class,
            e -> assertThat(e.type()).isIn(ProblemType.ADDRESS_REFUSED, ProblemType.UNREACHABLE));
  }
}
