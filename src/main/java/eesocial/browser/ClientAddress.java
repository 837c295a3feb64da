package eesocial.browser;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a request comes from, as far as that cannot be forged: the address at the other end of the
 * connection. If that is a private one, it may be a proxy of ours; then the last public address of
 * {@code X-Forwarded-For}, which the proxy has added to whatever the client claimed.
 */
public final class ClientAddress {

  private static final Pattern PORT = Pattern.compile("^\\[(.*)](:\\d+)?$|^([\\d.]+):\\d+$");
  private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";

  /** What is no address would be asked of the DNS. */
  private static final Pattern ADDRESS =
      Pattern.compile(BYTE + "(\\." + BYTE + "){3}|[\\da-fA-F:][\\da-fA-F.]*:[\\da-fA-F:.]*");

  /** What a household or a company gets of IPv6, and changes within as it likes. */
  private static final int NETWORK_BYTES = 8;

  private ClientAddress() {}

  /** One text for each client; for IPv6, of its network. */
  public static String of(HttpServletRequest request) {
    return of(
        request.getRemoteAddr(),
        String.join(",", Collections.list(request.getHeaders("X-Forwarded-For"))));
  }

  static String of(String remoteAddress, String forwardedFor) {
    Optional<InetAddress> remote = parse(remoteAddress);
    boolean proxied = remote.isEmpty() || isPrivate(remote.get());
    return (proxied ? lastPublic(forwardedFor).or(() -> remote) : remote)
        .map(ClientAddress::text)
        .orElse("");
  }

  private static Optional<InetAddress> lastPublic(String forwardedFor) {
    List<String> lastFirst = Arrays.asList(forwardedFor.split(",", -1));
    Collections.reverse(lastFirst);
    return lastFirst.stream()
        .flatMap(entry -> parse(entry).stream())
        .filter(address -> !isPrivate(address))
        .findFirst();
  }

  private static Optional<InetAddress> parse(String text) {
    String address = PORT.matcher(text.strip()).replaceFirst("$1$3");
    try {
      return ADDRESS.matcher(address).matches()
          ? Optional.of(InetAddress.getByName(address))
          : Optional.empty();
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  /** RFC 1918, RFC 4193 and their like: where proxies stand, and no client from outside. */
  private static boolean isPrivate(InetAddress address) {
    boolean uniqueLocal =
        address instanceof Inet6Address && (address.getAddress()[0] & 0xfe) == 0xfc;
    return uniqueLocal
        || address.isLoopbackAddress()
        || address.isSiteLocalAddress()
        || address.isLinkLocalAddress()
        || address.isAnyLocalAddress();
  }

  private static String text(InetAddress address) {
    return address instanceof Inet6Address
        ? HexFormat.of().formatHex(address.getAddress(), 0, NETWORK_BYTES)
        : address.getHostAddress();
  }
}
