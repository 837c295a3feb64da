package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Browser;
import eesocial.testing.Parameters;
import eesocial.testing.Person;
import eesocial.testing.Realm;
import eesocial.testing.Realms;
import eesocial.testing.Site;
import eesocial.testing.Trips;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A1: what is sent to a provider is bound to this browser and this request, and asks for a code
 * alone (RFC 9700, 2.1.1 and 2.1.2; RFC 7636, 4.1 to 4.3).
 */
@AgainstTheSite
class AuthorizationRequestIT {

  private static final Set<Realm> UNREADABLE =
      Set.of(
          Realms.MISMATCHED,
          Realms.FRESH,
          Realms.FILE_AS_USER_INFO,
          Realms.FILE_AS_KEYS,
          Realms.CONNECT_ONLY);

  private static final Set<Realm> OAUTH1 = Set.of(Realms.SIGNING, Realms.SIGNING_256);

  static Stream<Realm> realms() {
    return Realms.all().stream()
        .filter(realm -> !UNREADABLE.contains(realm) && !OAUTH1.contains(realm));
  }

  static Stream<Realm> oauth1() {
    return OAUTH1.stream();
  }

  @ParameterizedTest
  @MethodSource("realms")
  void asksForACodeWithStateAndPkce(Realm realm) {
    Parameters request = request(realm);
    assertThat(request.all("response_type")).containsExactly("code");
    assertThat(request.get("state")).matches("[A-Za-z0-9_-]{43}");
    assertThat(request.all("code_challenge_method")).containsExactly("S256");
    assertThat(request.get("code_challenge")).matches("[A-Za-z0-9_-]{43}");
    String response = realm.id().endsWith("poster") ? "/response" : "";
    assertThat(request.all("redirect_uri"))
        .containsExactly(Site.at("/social/login/" + realm.id() + response));
    boolean openId = request.get("scope") != null && request.get("scope").contains("openid");
    assertThat(request.all("nonce")).hasSize(openId ? 1 : 0);
    assertThat(request.toString()).doesNotContain("secret");
  }

  /** RFC 5849, section 2.2: what binds it was said beforehand, without the browser. */
  @ParameterizedTest
  @MethodSource("oauth1")
  void namesTheTemporaryCredentialsAlone(Realm realm) {
    Parameters one = request(realm);
    assertThat(one.entries()).hasSize(1);
    assertThat(one.get("oauth_token")).startsWith("tt-");
    assertThat(request(realm).get("oauth_token")).isNotEqualTo(one.get("oauth_token"));
  }

  @Test
  void nothingIsUsedTwice() {
    Parameters one = request(Realms.STUB);
    Parameters other = request(Realms.STUB);
    for (String name : List.of("state", "nonce", "code_challenge")) {
      assertThat(one.get(name)).isNotEqualTo(other.get(name));
    }
  }

  /** RFC 7636, section 4.1; the provider has seen its hash alone so far. */
  @Test
  void verifierIsFreshAndLong() {
    Trips.loggedIn(Realms.STUB, Person.stranger());
    Trips.loggedIn(Realms.STUB, Person.stranger());
    List<String> verifiers =
        Realms.STUB.seen("token").stream().map(seen -> seen.parameter("code_verifier")).toList();
    assertThat(verifiers)
        .hasSize(2)
        .doesNotHaveDuplicates()
        .allMatch(verifier -> verifier.matches("[A-Za-z0-9._~-]{43,128}"));
  }

  private static Parameters request(Realm realm) {
    String uri = Trips.start(new Browser(), "login", realm, Parameters.none());
    return Parameters.parse(uri.substring(uri.indexOf('?') + 1));
  }
}
