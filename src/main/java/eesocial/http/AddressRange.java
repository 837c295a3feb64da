package eesocial.http;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The ranges of addresses that mean something else to us than to the rest of the world (RFC 6890),
 * and the rest of the world. IPv4 addresses mapped into IPv6 are IPv4 addresses to Java already.
 */
enum AddressRange {
  LOOPBACK,
  /** The metadata services of clouds among them. */
  LINK_LOCAL,
  PRIVATE,
  /** Unspecified, multicast, reserved, or with an IPv4 address hidden in it. */
  UNUSABLE,
  PUBLIC;

  private static final Map<AddressBlock, AddressRange> BLOCKS = new LinkedHashMap<>();
  private static final AddressBlock NAT64 = AddressBlock.of("64:ff9b::/96"); // RFC 6052

  static {
    LOOPBACK.has("127.0.0.0/8", "::1/128");
    LINK_LOCAL.has("169.254.0.0/16", "fe80::/10");
    PRIVATE.has("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7", "fec0::/10");
    PRIVATE.has("100.64.0.0/10"); // shared by a network's customers, RFC 6598
    UNUSABLE.has("0.0.0.0/8", "192.0.0.0/24", "198.18.0.0/15", "224.0.0.0/3", "ff00::/8");
    UNUSABLE.has("::/96", "64:ff9b:1::/48", "2001::/32", "2002::/16");
  }

  /** Where an address belongs. */
  static AddressRange of(InetAddress address) {
    byte[] bytes = address.getAddress();
    byte[] meant = NAT64.contains(bytes) ? Arrays.copyOfRange(bytes, 12, 16) : bytes;
    return BLOCKS.entrySet().stream()
        .filter(block -> block.getKey().contains(meant))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(PUBLIC);
  }

  private void has(String... blocks) {
    for (String block : blocks) {
      BLOCKS.put(AddressBlock.of(block), this);
    }
  }
}
