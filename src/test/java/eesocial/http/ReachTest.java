package eesocial.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * D124: a provider out in the world names addresses in our own network, by numbers and by names
 * (Open WebUI CVE-2026-45338 and CVE-2026-54008, Keycloak CVE-2020-10770 and CVE-2026-1180).
 */
class ReachTest {

  private static final Peer PEER = new Peer("idp", "idp.example", Set.of("idp.example"));

  private final Map<String, List<String>> names =
      new ConcurrentHashMap<>(
          Map.of(
              "idp.example", List.of("203.0.113.7"),
              "keys.example", List.of("198.51.100.7", "2001:db8::7"),
              "inside.example", List.of("10.0.0.7"),
              "both.example", List.of("203.0.113.8", "127.0.0.1")));

  private final Reach reach = new Reach(this::addresses);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.255.255.254",
        "0.0.0.0",
        "0.1.2.3",
        "10.255.0.1",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.0.1",
        "169.254.169.254",
        "100.100.100.200",
        "192.0.0.192",
        "198.19.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "2130706433",
        "2852039166",
        "[::1]",
        "[::]",
        "[::127.0.0.1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:a9fe:a9fe]",
        "[64:ff9b::127.0.0.1]",
        "[2002:7f00:1::]",
        "[fe80::1]",
        "[fc00::1]",
        "[fd12:3456::1]",
        "[fec0::1]",
        "[ff02::1]",
        "inside.example",
        "both.example"
      })
  void ourOwnNetworkIsOutOfReach(String host) {
    assertRefused(host);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "203.0.113.7",
        "172.15.0.1",
        "172.32.0.1",
        "192.167.0.1",
        "100.63.0.1",
        "100.128.0.1",
        "[2606:4700::1]",
        "[64:ff9b::203.0.113.7]",
        "keys.example"
      })
  void theWorldIsNot(String host) {
    assertAllowed(PEER, host);
  }

  /** DNS rebinding: what a name means is looked up for every connection. */
  @Test
  void nameThatMeansUsLaterIsOutOfReachThen() {
    assertAllowed(PEER, "keys.example");
    names.put("keys.example", List.of("127.0.0.1"));
    assertRefused("keys.example");
  }

  /** The issuer's name is the provider's own to change, too. */
  @Test
  void issuerThatMeansUsLaterGainsNothing() {
    assertAllowed(PEER, "keys.example");
    names.put("idp.example", List.of("127.0.0.1"));
    names.put("keys.example", List.of("127.0.0.1"));
    assertRefused("keys.example");
  }

  @Test
  void issuerInBothWorldsLeadsIntoNeither() {
    names.put("idp.example", List.of("203.0.113.7", "10.0.0.1"));
    assertRefused("inside.example");
  }

  /** On a developer's machine and inside a company, but never from there to the machine itself. */
  @ParameterizedTest
  @CsvSource({"127.0.0.1, [::1]", "10.1.2.3, inside.example", "192.168.1.1, keys.example"})
  void issuerInOurNetworkMayLeadThere(String issuer, String host) {
    Peer peer = new Peer("inside", issuer, Set.of(issuer));
    assertAllowed(peer, host);
    assertThatThrownBy(() -> reach.require(peer, uri("169.254.169.254")))
        .isInstanceOf(SocialException.class);
  }

  @Test
  void nameNobodyKnowsIsNotReached() {
    assertThatThrownBy(() -> reach.require(PEER, uri("nowhere.example")))
        .isInstanceOf(UnknownHostException.class);
  }

  private void assertRefused(String host) {
    assertThatThrownBy(() -> reach.require(PEER, uri(host)))
        .isInstanceOfSatisfying(
            SocialException.class,
            e ->
                org.assertj.core.api.Assertions.assertThat(e.reason())
                    .isEqualTo(Reason.PROVIDER_UNAVAILABLE));
  }

  private void assertAllowed(Peer peer, String host) {
    assertThatCode(() -> reach.require(peer, uri(host))).doesNotThrowAnyException();
  }

  private static URI uri(String host) {
    return URI.create("https://" + host + "/token");
  }

  /** Numbers as Java reads them, names as they are written above. */
  private InetAddress[] addresses(String host) throws UnknownHostException {
    if (host.matches("[0-9.]+|\\[.*\\]")) {
      return InetAddress.getAllByName(host);
    }
    List<String> known = names.getOrDefault(host, List.of());
    if (known.isEmpty()) {
      throw new UnknownHostException(host);
    }
    InetAddress[] addresses = new InetAddress[known.size()];
    for (int i = 0; i < addresses.length; i++) {
      addresses[i] = InetAddress.getByName(known.get(i));
    }
    return addresses;
  }
}
