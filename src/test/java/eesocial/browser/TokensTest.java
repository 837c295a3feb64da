package eesocial.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The search for tokens sees what it shall see. */
class TokensTest {

  // {"alg":"RS256"}, {"alg":"none"} and {"enc":"A256GCM","alg":"dir"}
  private static final String SIGNED = "eyJhbGciOiJSUzI1NiJ9";
  private static final String PLAIN = "eyJhbGciOiJub25lIn0";
  private static final String ENCRYPTED = "eyJlbmMiOiJBMjU2R0NNIiwiYWxnIjoiZGlyIn0";

  private static final String TEXT =
      "access_token="
          + SIGNED
          + ".e30.c2ln refresh_token="
          + PLAIN
          + ".e30. sealed="
          + ENCRYPTED
          + "..aXY.dGV4dA.dGFn eyJust.prose";

  @Test
  void whoeverReadsATextCanUseItsTokens() {
    assertThat(Tokens.readable(TEXT)).containsExactly(SIGNED, PLAIN);
  }

  @Test
  void ciphertextsAreTheSitesOwn() {
    assertThat(Tokens.sealedBySite(TEXT)).containsExactly(ENCRYPTED);
  }
}
