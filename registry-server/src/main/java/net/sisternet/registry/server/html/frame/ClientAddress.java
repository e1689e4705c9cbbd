package net.sisternet.registry.server.html.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a request comes from, to be counted; never stored. */
public final class ClientAddress {

  private static final Pattern LITERAL =
      Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F.]*:[0-9a-fA-F:.]*");
  private static final int NETWORK = 8;

  private ClientAddress() {}

  /**
   * The address of the client; behind a proxy of the same machine or network the last one in {@code
   * X-Forwarded-For}, which that proxy has written. Of IPv6 the network, as a client has many.
   */
  public static String of(HttpServletRequest request) {
    Optional<InetAddress> peer = find(request.getRemoteAddr());
    boolean proxied =
        peer.map(it -> it.isLoopbackAddress() || it.isSiteLocalAddress() || isUniqueLocal(it))
            .orElse(false);
    // All but the last value may be the client's own.
    String forwarded = String.join(",", Collections.list(request.getHeaders("X-Forwarded-For")));
    return (proxied ? find(forwarded.substring(forwarded.lastIndexOf(',') + 1)) : peer)
        .or(() -> peer)
        .map(ClientAddress::counted)
        .orElse("");
  }

  private static String counted(InetAddress address) {
    byte[] bytes = address.getAddress();
    return HexFormat.of().formatHex(bytes.length > NETWORK ? Arrays.copyOf(bytes, NETWORK) : bytes);
  }

  private static boolean isUniqueLocal(InetAddress address) {
    byte[] bytes = address.getAddress();
    return bytes.length == 16 && (bytes[0] & 0xFE) == 0xFC;
  }

  /** Only a literal is taken, so that no name is looked up. */
  private static Optional<InetAddress> find(String text) {
    String literal = text.strip().replaceAll("^\\[|\\]$", "");
    if (!LITERAL.matcher(literal).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(literal));
    } catch (UnknownHostException no) {
      return Optional.empty();
    }
  }
}
