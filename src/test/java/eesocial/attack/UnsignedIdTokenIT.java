package eesocial.attack;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Belief;
import eesocial.testing.IdToken;
import eesocial.testing.Realm;
import eesocial.testing.Realms;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A40: an ID token without a signature, in every spelling of {@code none}, also of providers that
 * publish it as theirs (they all do here) or share a secret with us (pac4j CVE-2021-44878;
 * oidcc-client-test-idtoken-sig-none lets a client choose, and we refuse). No registration can ask
 * for it: {@code IdTokenStyleTest}.
 */
@AgainstTheSite
class UnsignedIdTokenIT {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "none",
        "None",
        "NONE",
        "nOnE",
        " none",
        "none ",
        "none\u0000",
        "",
        "null",
        "RS256"
      })
  void isRefused(String alg) {
    for (Realm realm : new Realm[] {Realms.LYING, Realms.SECRET_SIGNED}) {
      realm.script().idToken(claims -> IdToken.unsigned(claims, alg));
      Belief.refused(realm);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "NONE"})
  void isRefusedWithASignatureToo(String alg) {
    Realms.LYING
        .script()
        .idToken(claims -> IdToken.signed(claims, "{\"alg\":\"" + alg + "\",\"kid\":\"rsa-1\"}"));
    Belief.refused(Realms.LYING);
  }

  @Test
  void isRefusedWithoutAnAlgorithm() {
    Realms.LYING.script().idToken(claims -> IdToken.raw(Map.of("typ", "JWT"), claims, ""));
    Belief.refused(Realms.LYING);
    Map<String, Object> header = new HashMap<>();
    header.put("alg", null);
    Realms.LYING.script().idToken(claims -> IdToken.raw(header, claims, ""));
    Belief.refused(Realms.LYING);
  }

  @Test
  void noIdTokenAtAllIsRefused() {
    Realms.LYING.script().tokens(tokens -> tokens.remove("id_token"));
    Belief.refused(Realms.LYING);
  }
}
