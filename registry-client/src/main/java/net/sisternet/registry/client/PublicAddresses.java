package net.sisternet.registry.client;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.sisternet.registry.core.follow.UnreachableSisterException;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;

/**
 * Keeps a program from being sent into its own network: names must resolve to public addresses
 * alone (IANA special-purpose registries, RFC 6890), and the way there must be https. The name is
 * resolved once more when the connection is made; if it then leads elsewhere, that place has no
 * certificate for the name.
 */
final class PublicAddresses {

  /** IPv4 that is not for everybody. */
  private static final List<Range> SPECIAL_4 =
      List.of(
          Range.of(0, 0, 0, 8),
          Range.of(10, 0, 0, 8),
          Range.of(100, 64, 0, 10),
          Range.of(127, 0, 0, 8),
          Range.of(169, 254, 0, 16),
          Range.of(172, 16, 0, 12),
          Range.of(192, 0, 0, 24),
          Range.of(192, 0, 2, 24),
          Range.of(192, 88, 99, 24),
          Range.of(192, 168, 0, 16),
          Range.of(198, 18, 0, 15),
          Range.of(198, 51, 100, 24),
          Range.of(203, 0, 113, 24),
          Range.of(224, 0, 0, 4),
          Range.of(240, 0, 0, 4));

  private PublicAddresses() {}

  /**
   * Refuses an address that must not be asked.
   *
   * @throws RegistryException of type {@code ADDRESS_REFUSED}
   */
  static void check(URI address) {
    if (!"https".equals(address.getScheme())) {
      throw new RegistryException(ProblemType.ADDRESS_REFUSED, "sister.plain", address.toString());
    }
    for (InetAddress found : resolve(address)) {
      if (!isPublic(found)) {
        throw new RegistryException(
            ProblemType.ADDRESS_REFUSED,
            "sister.private",
            address.toString(),
            found.getHostAddress());
      }
    }
  }

  private static InetAddress[] resolve(URI address) {
    try {
      return InetAddress.getAllByName(address.getHost());
    } catch (UnknownHostException e) {
      throw new UnreachableSisterException(address.toString(), e.toString(), Optional.empty());
    }
  }

  static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
  }

  private static boolean isPublic4(byte[] address) {
    return SPECIAL_4.stream().noneMatch(range -> isIn(range, address));
  }

  /** Global unicast (2000::/3) without documentation, Teredo, and tunnels to private IPv4. */
  private static boolean isPublic6(byte[] address) {
    if (startsWith(address, 0x00, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0)) {
      return isPublic4(Arrays.copyOfRange(address, 12, 16));
    }
    if (startsWith(address, 0x20, 0x02)) {
      return isPublic4(Arrays.copyOfRange(address, 2, 6));
    }
    boolean global = (address[0] & 0xE0) == 0x20;
    boolean special =
        startsWith(address, 0x20, 0x01, 0x0D, 0xB8)
            || (startsWith(address, 0x20, 0x01) && (address[2] & 0xFE) == 0)
            || startsWith(address, 0x3F, 0xFF);
    return global && !special;
  }

  private static boolean startsWith(byte[] address, int... prefix) {
    for (int i = 0; i < prefix.length; i++) {
      if ((address[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isIn(Range range, byte[] address) {
    int given = ByteBuffer.wrap(address).getInt();
    return (given & (-1 << (32 - range.bits))) == range.first;
  }

  /** Addresses whose first {@code bits} are those of {@code first}. */
  private record Range(int first, int bits) {

    static Range of(int a, int b, int c, int bits) {
      return new Range((a << 24) | (b << 16) | (c << 8), bits);
    }
  }
}
