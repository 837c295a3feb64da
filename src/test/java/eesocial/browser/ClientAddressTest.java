package eesocial.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no proxy, whatever is claimed                | 203.0.113.9 | 198.51.100.7            | 203.0.113.9",
        "a proxy on this machine                      | 127.0.0.1   | 203.0.113.9             | 203.0.113.9",
        "a proxy in this network                      | 10.1.2.3    | 203.0.113.9             | 203.0.113.9",
        "in a network of IPv6                         | fd00::3     | 203.0.113.9             | 203.0.113.9",
        "on a loopback interface of IPv6              | 0:0:0:0:0:0:0:1 | 203.0.113.9         | 203.0.113.9",
        "what the client claims stands before         | 10.1.2.3    | 198.51.100.7, 203.0.113.9 | 203.0.113.9",
        "two proxies of ours                          | 10.1.2.3    | 203.0.113.9, 192.168.7.7 | 203.0.113.9",
        "a proxy that tells the port                  | 10.1.2.3    | 203.0.113.9:41234       | 203.0.113.9",
        "a proxy that tells nothing                   | 10.1.2.3    |                         | 10.1.2.3",
        "a client of our own network                  | 10.1.2.3    | 10.9.9.9                | 10.1.2.3",
        "what is no address                           | 10.1.2.3    | unknown, www.example.com, 1.2.3.999, 0x7f.1 | 10.1.2.3",
        "the like of an address                       | 10.1.2.3    | a:b:, ::g, [::1      | 10.1.2.3",
        "a network of IPv6 is one client              | 10.1.2.3    | 2001:db8:1:2:3:4:5:6    | 20010db800010002",
        "in whichever of its addresses                | 2001:db8:1:2::99 |                    | 20010db800010002",
        "with its port                                | 10.1.2.3    | [2001:db8:1:2::1]:443   | 20010db800010002",
        "IPv4 in IPv6                                 | 10.1.2.3    | ::ffff:203.0.113.9      | 203.0.113.9",
      })
  void isTheLastThatCannotBeForged(String what, String remote, String forwarded, String client) {
    assertThat(ClientAddress.of(remote, forwarded == null ? "" : forwarded))
        .as(what)
        .isEqualTo(client);
  }
}
