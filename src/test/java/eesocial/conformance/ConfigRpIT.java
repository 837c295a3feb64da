package eesocial.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Belief;
import eesocial.testing.Browser;
import eesocial.testing.IdToken;
import eesocial.testing.Inside;
import eesocial.testing.Realm;
import eesocial.testing.Realms;
import eesocial.testing.Reply;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A56: the plan {@code oidcc-client-config-certification-test-plan}. */
@AgainstTheSite
class ConfigRpIT {

  /** Nothing is configured but the issuer: the endpoints are those of its metadata. */
  @Test
  @DisplayName("oidcc-client-test-discovery-openid-config")
  void discoveryOpenIdConfig() {
    Belief.granted(Realms.LYING);
    assertThat(Realms.LYING.seen("authorize")).hasSize(1);
    assertThat(Realms.LYING.seen("token")).hasSize(1);
  }

  @Test
  @DisplayName("oidcc-client-test-discovery-jwks-uri-keys")
  void discoveryJwksUriKeys() {
    Realm realm = Realms.ROTATING.get(2);
    Belief.granted(realm);
    assertThat(realm.seen("jwks")).hasSize(1);
  }

  /** Before anybody is sent anywhere. */
  @Test
  @DisplayName("oidcc-client-test-discovery-issuer-mismatch")
  void discoveryIssuerMismatch() {
    Browser browser = new Browser();
    Inside before = Inside.now();
    Answer answer = browser.on("/social/login/mismatched").post();
    assertThat(answer.reason()).isEqualTo("provider-unavailable");
    assertThat(browser.cookies().all("social-flow-")).isEmpty();
    assertThat(Inside.now().rows().get("social_connection"))
        .isEqualTo(before.rows().get("social_connection"));
    assertThat(Inside.name(browser)).isEqualTo("null");
  }

  /** Stricter than the module, which is for those who accept it. */
  @Test
  @DisplayName("oidcc-client-test-idtoken-sig-none")
  void idTokenSigNone() {
    Realms.LYING.script().idToken(claims -> IdToken.unsigned(claims, "none"));
    Belief.refused(Realms.LYING);
  }

  @Test
  @DisplayName("oidcc-client-test-signing-key-rotation-just-before-signing")
  void signingKeyRotationJustBeforeSigning() {
    Realm realm = Realms.ROTATING.get(3);
    rotated(realm);
    Belief.granted(realm);
  }

  @Test
  @DisplayName("oidcc-client-test-signing-key-rotation")
  void signingKeyRotation() {
    Realm realm = Realms.ROTATING.get(4);
    Belief.granted(realm);
    rotated(realm);
    Belief.granted(realm);
    assertThat(realm.seen("jwks")).hasSize(2);
  }

  private static void rotated(Realm realm) {
    RSAKey fresh = IdToken.rsa("fresh");
    realm
        .script()
        .at("jwks", Reply.json(200, IdToken.published(fresh)))
        .idToken(claims -> IdToken.signed(claims, fresh));
  }
}
