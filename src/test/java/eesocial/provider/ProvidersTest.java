package eesocial.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eesocial.config.Settings;
import eesocial.failure.ConfigurationException;
import eesocial.failure.SocialException;
import eesocial.testing.TestConfig;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvidersTest {

  @Test
  void builtInProviderNeedsARegistrationOnly() {
    Provider github = one("github");
    assertThat(github.name()).isEqualTo("GitHub");
    assertThat(github.protocol()).isEqualTo(Protocol.OAUTH2);
    assertThat(github.endpoints().token())
        .hasToString("https://github.com/login/oauth/access_token");
    assertThat(github.scope()).containsExactly("read:user", "user:email");
    assertThat(github.authorization().pkce()).isTrue();
    assertThat(github.unknownLogin()).isEmpty();
  }

  @Test
  void definitionsBuildOnEachOther() {
    Provider google = one("google");
    assertThat(google.protocol()).isEqualTo(Protocol.OIDC);
    assertThat(google.endpoints().issuer()).isEqualTo("https://accounts.google.com");
    assertThat(google.userInfo().values()).containsKeys("id", "email");
  }

  @Test
  void configurationOverridesEveryKeyOfTheDefinition() {
    Provider github =
        one(
            "github",
            "social.github.name",
            "Our GitHub",
            "social.github.scope",
            "repo",
            "social.github.api",
            "https://github.example.com/api/v3",
            "social.github.unknown-login",
            "sign-up");
    assertThat(github.name()).isEqualTo("Our GitHub");
    assertThat(github.scope()).containsExactly("repo");
    assertThat(github.endpoints().api()).hasToString("https://github.example.com/api/v3");
    assertThat(github.unknownLogin()).containsExactly(UnknownLogin.SIGN_UP);
  }

  @Test
  void flaskSocialsNamesOfTheRegistrationAreUnderstood() {
    Provider github =
        providers(
                TestConfig.production(
                    "social.providers", "github",
                    "social.github.consumer-key", "key",
                    "social.github.consumer-secret", "secret"))
            .require("github");
    assertThat(github.client().clientId()).isEqualTo("key");
    assertThat(github.endpoints().revocation())
        .hasToString("https://api.github.com/applications/key/token");
    assertThat(github.client().clientSecret()).isEqualTo("secret");
  }

  @Test
  void anyOpenIdProviderNeedsAnIssuerAndARegistration() {
    Provider corp =
        one(
            "my-corp",
            "social.my-corp.extends",
            "oidc",
            "social.my-corp.name",
            "My Corp",
            "social.my-corp.issuer",
            "https://login.example.com/realms/a");
    assertThat(corp.endpoints().issuer()).isEqualTo("https://login.example.com/realms/a");
    assertThat(corp.scope()).containsExactly("openid", "profile", "email");
  }

  @Test
  void anyOauthProviderNeedsEndpointsAndPointers() {
    Provider app =
        one(
            "app",
            "social.app.extends",
            "oauth2",
            "social.app.authorization-endpoint",
            "https://a.example/authorize",
            "social.app.token-endpoint",
            "https://a.example/token",
            "social.app.userinfo-endpoint",
            "https://a.example/me",
            "social.app.userinfo.id",
            "/data/id",
            "social.app.scope",
            "a,b",
            "social.app.scope-separator",
            "comma",
            "social.app.authorization-parameters",
            "prompt=consent&access_type=offline");
    assertThat(app.scope()).containsExactly("a", "b");
    assertThat(app.authorization().scopeSeparator()).isEqualTo(",");
    assertThat(app.authorization().parameters(Prompt.NONE))
        .containsEntry("prompt", "consent")
        .containsEntry("access_type", "offline");
  }

  @Test
  void everyProblemIsNamedAtOnceWithKeyProviderAndRemedy() {
    Config config =
        TestConfig.production(
            "social.providers", "github,my-corp,ghost,Upper",
            "social.github.client-id", "id",
            "social.my-corp.extends", "oidc",
            "social.my-corp.client-id", "id",
            "social.my-corp.client-secret", "secret",
            "social.my-corp.issuer", "http://login.example.com");
    assertThatThrownBy(() -> providers(config))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(
            "social.github.client-secret is missing for the provider github. Write")
        .hasMessageContaining("social.my-corp.issuer is \"http://login.example.com\"")
        .hasMessageContaining("Write an https address")
        .hasMessageContaining("social.ghost.extends leads to no definition named \"ghost\"")
        .hasMessageContaining("social.providers names \"Upper\"")
        .hasMessageNotContaining("secret\"");
  }

  @Test
  void wrongChoiceIsAnsweredWithTheRightOnes() {
    Config config =
        TestConfig.production(
            "social.providers", "github",
            "social.github.client-id", "id",
            "social.github.client-secret", "secret",
            "social.github.client-authentication", "mutual");
    assertThatThrownBy(() -> providers(config))
        .hasMessageContaining("social.github.client-authentication is \"mutual\"")
        .hasMessageContaining("client_secret_basic, client_secret_post, client_secret_es256, none");
  }

  @ParameterizedTest
  @CsvSource({
    "line, id-token.algorithms=HS256",
    "facebook, appsecret-proof=true",
    "github, revocation=delete-by-client"
  })
  void publicClientCannotProveWhatTakesASecret(String id, String key) {
    Config config =
        TestConfig.production(
            "social.providers",
            id,
            "social." + id + ".client-id",
            "id",
            "social." + id + ".client-authentication",
            "none");
    assertThatThrownBy(() -> providers(config))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("social." + id + ".client-authentication")
        .hasMessageContaining(key);
  }

  @Test
  void requestsOwnParametersCannotBeOverridden() {
    Config config =
        TestConfig.production(
            "social.providers", "github",
            "social.github.client-id", "id",
            "social.github.client-secret", "secret",
            "social.github.authorization-parameters", "prompt=login&state=fixed");
    assertThatThrownBy(() -> providers(config))
        .hasMessageContaining("social.github.authorization-parameters sets state");
  }

  @Test
  void openIdWithoutItsScopeIsRefused() {
    Config config =
        TestConfig.production(
            "social.providers", "google",
            "social.google.client-id", "id",
            "social.google.client-secret", "secret",
            "social.google.scope", "email");
    assertThatThrownBy(() -> providers(config))
        .hasMessageContaining("social.google.scope lacks openid");
  }

  @Test
  void plainHttpIsForDevelopmentAlone() {
    String[] corp = {
      "social.providers", "corp",
      "social.corp.extends", "oidc",
      "social.corp.issuer", "http://localhost:8090",
      "social.corp.client-id", "id",
      "social.corp.client-secret", "secret"
    };
    assertThat(providers(TestConfig.development(corp)).all()).hasSize(1);
    assertThatThrownBy(() -> providers(TestConfig.production(corp)))
        .hasMessageContaining("social.corp.issuer");
  }

  @Test
  void secretShowsInNoText() {
    assertThat(one("github").client().toString()).doesNotContain("s3cr3t");
    assertThat(one("github").toString()).isEqualTo("github");
  }

  @Test
  void unknownProviderIsRefused() {
    Providers providers = providers(TestConfig.production());
    assertThat(providers.find("github")).isEmpty();
    assertThatThrownBy(() -> providers.require("github")).isInstanceOf(SocialException.class);
  }

  private static Provider one(String id, String... more) {
    String[] all = new String[more.length + 6];
    System.arraycopy(more, 0, all, 6, more.length);
    System.arraycopy(
        new String[] {
          "social.providers",
          id,
          "social." + id + ".client-id",
          "client",
          "social." + id + ".client-secret",
          "s3cr3t"
        },
        0,
        all,
        0,
        6);
    return providers(TestConfig.production(all)).require(id);
  }

  private static Providers providers(Config config) {
    return new Providers(new Settings(config), config);
  }

  @Test
  void unknownSeparatorIsRefused() {
    assertThatThrownBy(() -> one("github", "social.github.scope-separator", "semicolon"))
        .hasMessageContaining("social.github.scope-separator is \"semicolon\"")
        .hasMessageContaining("Write space or comma");
  }

  @Test
  void nobodyIsIdentifiedByWhatComesThroughTheBrowser() {
    assertThatThrownBy(
            () ->
                one(
                    "github",
                    "social.github.callback-profile",
                    "user",
                    "social.github.userinfo.id",
                    "{/tid}:{/user/id}"))
        .hasMessageContaining("social.github.userinfo.id believes what comes through the browser");
    assertThat(
            one(
                    "github",
                    "social.github.callback-profile",
                    "user",
                    "social.github.userinfo.id",
                    "/user_id")
                .userInfo()
                .values())
        .containsKey("id");
  }

  @Test
  void oneProviderMayBeRegisteredSeveralTimes() {
    Providers both =
        providers(
            TestConfig.production(
                "social.providers", "github,work",
                "social.github.client-id", "private",
                "social.github.client-secret", "s3cr3t",
                "social.work.extends", "github",
                "social.work.name", "GitHub at work",
                "social.work.client-id", "work",
                "social.work.client-secret", "s3cr3t"));
    assertThat(both.require("work").endpoints().token())
        .isEqualTo(both.require("github").endpoints().token());
    assertThat(both.all())
        .extracting(p -> p.client().clientId())
        .containsExactly("private", "work");
  }
}
