package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import eesocial.testing.AgainstTheSite;
import eesocial.testing.Belief;
import eesocial.testing.IdToken;
import eesocial.testing.Realm;
import eesocial.testing.Realms;
import eesocial.testing.Reply;
import eesocial.testing.Script;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A54: a provider that changes its keys just before it signs is asked for them once; one that
 * invents keys is not asked again and again. How long withdrawn keys and those of a provider that
 * is down count is measured in {@code SigningKeysTest}, by a clock that can be moved
 * (oidcc-client-test-signing-key-rotation-just-before-signing; Keycloak's
 * KcOIDCBrokerWithSignatureTest).
 */
@AgainstTheSite
class SigningKeyRotationIT {

  private static final RSAKey NEW = IdToken.rsa("new");

  @Test
  void newKeyIsAskedForOnce() {
    Realm realm = Realms.ROTATING.get(0);
    Belief.granted(realm);
    publishing(realm, NEW).idToken(claims -> IdToken.signed(claims, NEW));
    Belief.granted(realm);
    Belief.granted(realm);
    assertThat(realm.seen("jwks")).hasSize(2);
    publishing(realm, NEW).idToken(IdToken::signed);
    Belief.refused(realm);
    assertThat(realm.seen("jwks")).as("within ten seconds nobody asks again").hasSize(2);
  }

  @Test
  void keysThatCannotBeHadAreTheProvidersTrouble() {
    Realm realm = Realms.ROTATING.get(1);
    realm.script().at("jwks", Reply.text(503, "text/plain", "later"));
    Belief.refused(realm, "provider-unavailable");
    realm.script();
    Belief.granted(realm);
    realm.script().at("jwks", Reply.text(503, "text/plain", "later"));
    Belief.granted(realm);
  }

  /** RFC 7517, section 5; oidcc-client-test-ignores-unparseable-key-in-jwks. */
  @Test
  void keysOfUnknownKindsAreLeftOut() {
    Realm realm = Realms.ROTATING.get(5);
    List<Map<String, Object>> keys =
        List.of(
            Map.of("kty", "AKP", "alg", "ML-DSA-999", "kid", "pq", "pub", "AAAA"),
            Map.of("kty", "unheard-of", "kid", "odd"),
            Map.of("kty", "RSA", "kid", "broken"),
            Map.of("kid", "no kind at all"),
            IdToken.RSA.toPublicJWK().toJSONObject());
    realm.script().at("jwks", Reply.json(200, Map.of("keys", keys)));
    Belief.granted(realm);
  }

  private static Script publishing(Realm realm, RSAKey key) {
    return realm.script().at("jwks", Reply.json(200, IdToken.published(key)));
  }
}
