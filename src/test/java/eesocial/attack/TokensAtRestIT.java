package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.Base64URL;
import eesocial.testing.AgainstTheSite;
import eesocial.testing.Browser;
import eesocial.testing.Inside;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Trips;
import eesocial.testing.Verdicts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * E135: no table, event or log holds a token, code, state or secret in plain text. What is kept is
 * a JWE: version and key id in its header, a nonce of its own, AES-256-GCM. Where it belongs, it
 * says inside, under the same seal; AlteredTokensTest moves it elsewhere.
 */
@AgainstTheSite
class TokensAtRestIT {

  private static final Pattern TOKEN =
      Pattern.compile("\\b(access_token|refresh_token|secret|grant_parameters)=(?!null )(\\S+) ");

  @Test
  void cannotBeFound() {
    Verdicts.watch(new Browser());
    Person person = Person.stranger();
    Browser browser = Trips.loggedIn(Realms.STUB, person);
    Trips.connect(browser, Realms.PLAIN, person);
    Person stranger = Person.stranger();
    Trips.logIn(new Browser(), Realms.SIGN_UP, stranger);
    Trips.begin(browser, "reconnect", Realms.STUB, person);
    String token = Realms.STUB.lastAccessToken();
    Inside after = Inside.now();
    String all = after.rows().toString() + after.events() + after.log();
    assertThat(token).startsWith("at-");
    assertThat(Realms.everySecret()).isNotEmpty().noneMatch(all::contains);
    assertThat(all).doesNotContain("stub-secret", "plain-secret");
    assertThat(after.rows("social_connection", person.sub() + " "))
        .allMatch(row -> row.matches(".* access_token=eyJ\\S+\\.\\.\\S+\\.\\S+\\.\\S+ .*"));
    assertSealed(
        Stream.concat(
                after.rows("social_connection", person.sub() + " ").stream(),
                after.rows("pending_connection", stranger.sub() + " ").stream())
            .toList());
  }

  private static void assertSealed(List<String> rows) {
    Set<String> nonces = new HashSet<>();
    for (String row : rows) {
      for (Matcher value = TOKEN.matcher(row); value.find(); ) {
        String[] parts = value.group(2).split("\\.", -1);
        assertThat(parts).as(row).hasSize(5);
        assertThat(Base64URL.from(parts[0]).decodeToString())
            .contains("\"alg\":\"dir\"", "\"enc\":\"A256GCM\"", "\"kid\":\"k1\"");
        assertThat(Base64URL.from(parts[2]).decode()).hasSize(12);
        assertThat(Base64URL.from(parts[4]).decode()).hasSize(16);
        nonces.add(parts[2]);
      }
    }
    assertThat(nonces).as("a nonce of its own for each").hasSize(6);
  }
}
