package eesocial.http;

import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How far a provider may send us. Hosts that the operator wrote down are the operator's business;
 * any other that a provider names must be open to the world, or in a range like the provider's own:
 * nobody leads us into our own network from outside.
 *
 * <p>All addresses of a name count, and they are looked up right before the connection, which uses
 * the same answer: Java remembers it for 30 seconds ({@code networkaddress.cache.ttl}), so that a
 * name cannot mean another host a moment later.
 */
final class Reach {

  private final Names names;
  private final Map<String, Set<AddressRange>> seen = new ConcurrentHashMap<>();

  /** Looks names up. */
  @FunctionalInterface
  interface Names {
    InetAddress[] addresses(String host) throws UnknownHostException;
  }

  Reach(Names names) {
    this.names = names;
  }

  /**
   * Demands that a provider may send us to an address.
   *
   * @throws SocialException PROVIDER_UNAVAILABLE if it may not
   * @throws UnknownHostException if nobody knows where that is
   */
  void require(Peer peer, URI uri) throws UnknownHostException {
    if (!isProxied(uri) && !ownRanges(peer).containsAll(ranges(uri.getHost()))) {
      throw new SocialException(
          Reason.PROVIDER_UNAVAILABLE, peer.id() + " leads into a network that is not its own");
    }
  }

  /** As they were at first sight: a name that means our own host since then gains nothing. */
  private Set<AddressRange> ownRanges(Peer peer) throws UnknownHostException {
    Set<AddressRange> own = seen.get(peer.id());
    if (own == null) {
      own = EnumSet.of(AddressRange.PUBLIC);
      Set<AddressRange> home = peer.issuer() == null ? own : ranges(peer.issuer());
      if (home.size() == 1 && !home.contains(AddressRange.UNUSABLE)) {
        own.addAll(home);
      }
      seen.putIfAbsent(peer.id(), own);
    }
    return own;
  }

  private Set<AddressRange> ranges(String host) throws UnknownHostException {
    Set<AddressRange> ranges = EnumSet.noneOf(AddressRange.class);
    for (InetAddress address : names.addresses(host)) {
      ranges.add(AddressRange.of(address));
    }
    return ranges;
  }

  /** Then the proxy looks the name up, and has rules of its own. */
  private static boolean isProxied(URI uri) {
    ProxySelector selector = ProxySelector.getDefault();
    return selector != null
        && selector.select(uri).stream().anyMatch(proxy -> proxy.type() != Proxy.Type.DIRECT);
  }
}
