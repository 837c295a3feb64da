package eesocial.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eesocial.failure.ConfigurationException;
import eesocial.testing.TestConfig;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdTokenStyleTest {

  private static final String ALL_TENANTS = "https://login.microsoftonline.com/%7Btenantid%7D/v2.0";
  private static final String ONE_TENANT = "https://login.microsoftonline.com/9188040d/v2.0";
  private static final String ISSUERS = "social.contoso.id-token.issuers";
  private static final String TEMPLATE = "/{/tid}/v2.0";
  private static final JsonObject OF_ONE =
      Json.createObjectBuilder().add("tid", "9188040d").build();
  private static final JsonObject OF_ANOTHER =
      Json.createObjectBuilder().add("tid", "4f1c2a77").build();

  /** {@code consumers} has the metadata of the one tenant in which all personal accounts are. */
  @ParameterizedTest
  @ValueSource(strings = {ALL_TENANTS, ONE_TENANT})
  void metadataMayBeOfAllTenantsOrOfOne(String said) {
    assertThat(microsoft().isTenant(said)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://login.microsoftonline.com.evil.example/9188040d/v2.0",
        "https://login.microsoftonline.com/9188040d/v1.0",
        "https://login.microsoftonline.com/9188040d/x/v2.0",
        "https://loginXmicrosoftonline.com/9188040d/v2.0",
        "https://login.microsoftonline.com//v2.0"
      })
  void metadataOfOthersAreNot(String said) {
    assertThat(microsoft().isTenant(said)).isFalse();
  }

  @Test
  void theIssuerOfATokenIsThatOfItsTenant() {
    assertThat(microsoft().issuers(ALL_TENANTS, OF_ANOTHER))
        .containsExactly("https://login.microsoftonline.com/4f1c2a77/v2.0");
  }

  @Test
  void theMetadataOfOneTenantSpeakForNoOther() {
    assertThat(microsoft().issuers(ONE_TENANT, OF_ANOTHER)).isEmpty();
    assertThat(microsoft().issuers(ONE_TENANT, OF_ONE)).containsExactly(ONE_TENANT);
  }

  /** A34. */
  @Test
  void tenantsThatAreNotOnTheListMayNotCome() {
    IdTokenStyle listed =
        style("microsoft", "social.microsoft.id-token.tenants", "9188040d another");

    assertThat(listed.issuers(ALL_TENANTS, OF_ONE)).containsExactly(ONE_TENANT);
    assertThat(listed.issuers(ALL_TENANTS, OF_ANOTHER)).isEmpty();
  }

  /** A34. */
  @Test
  void theListHasToBeOpenExplicitly() {
    String key = "social.microsoft.id-token.tenants";

    assertThatThrownBy(() -> style("contoso", "social.contoso.extends", "oidc", ISSUERS, TEMPLATE))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("social.contoso.id-token.tenants is missing");
    assertThat(style("microsoft", key, "any").issuers(ALL_TENANTS, OF_ANOTHER)).hasSize(1);
  }

  /** A34. */
  @ParameterizedTest
  @ValueSource(strings = {"*", ".*", "9188040", "9188040d-", "9188040D", "[^/]+", "{tenantid}"})
  void theListIsNoPattern(String tenants) {
    IdTokenStyle listed = style("microsoft", "social.microsoft.id-token.tenants", tenants);

    assertThat(listed.issuers(ALL_TENANTS, OF_ONE)).isEmpty();
  }

  /** A40: what is not signed cannot be asked for. */
  @ParameterizedTest
  @ValueSource(strings = {"none", "None", "NONE", "RS256", "HS512", "HS256 none"})
  void noRegistrationChoosesAnotherAlgorithm(String algorithms) {
    assertThatThrownBy(() -> style("line", "social.line.id-token.algorithms", algorithms))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("social.line.id-token.algorithms");
  }

  /** A38. */
  @Test
  void onlyWhoSaysSoGoesWithoutANonce() {
    assertThat(style("linkedin").nonce()).isFalse();
    assertThat(style("google").nonce()).isTrue();
    assertThatThrownBy(() -> style("google", "social.google.id-token.nonce", "optional"))
        .isInstanceOf(ConfigurationException.class);
  }

  @Test
  void theHostIsThatOfTheIssuerInOtherCloudsToo() {
    IdTokenStyle china =
        style(
            "microsoft",
            "social.microsoft.base",
            "https://login.partner.microsoftonline.cn/common");

    assertThat(china.isTenant("https://login.partner.microsoftonline.cn/4f1c2a77/v2.0")).isTrue();
    assertThat(china.isTenant(ONE_TENANT)).isFalse();
  }

  @Test
  void theIssuerOfOthersHasItsSpellingsOnly() {
    IdTokenStyle google = style("google");

    assertThat(google.isTenant("https://accounts.google.com")).isFalse();
    assertThat(google.issuers("https://accounts.google.com", OF_ANOTHER))
        .containsExactlyInAnyOrder("https://accounts.google.com", "accounts.google.com");
  }

  private static IdTokenStyle microsoft() {
    return style("microsoft");
  }

  private static IdTokenStyle style(String id, String... settings) {
    return IdTokenStyle.of(new Definition(id, TestConfig.production(settings), false));
  }
}
