package eesocial.http;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Addresses that begin alike (RFC 4632).
 *
 * @param bytes how long they are
 * @param prefix how they begin
 * @param suffix how many bits are left to each
 */
record AddressBlock(int bytes, BigInteger prefix, int suffix) {

  /** The block that is written like {@code 10.0.0.0/8}. */
  static AddressBlock of(String text) {
    List<String> parts = List.of(text.split("/", 2));
    try {
      byte[] address = InetAddress.getByName(parts.get(0)).getAddress();
      int suffix = 8 * address.length - Integer.parseInt(parts.get(1));
      return new AddressBlock(
          address.length, new BigInteger(1, address).shiftRight(suffix), suffix);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("an address is no name", e);
    }
  }

  /** Whether an address is among them. */
  boolean contains(byte[] address) {
    return address.length == bytes && new BigInteger(1, address).shiftRight(suffix).equals(prefix);
  }
}
