package eesocial.strict;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The shipped definitions log in at other people's imitation of their provider, with nothing
 * changed but where it is. A token that emulate does not know is its first user's, so Ada is the
 * second.
 */
@Tag("ci")
class EmulateIT extends SiteBeside<Emulate> {

  private static final List<String> PROVIDERS =
      List.of("github", "google", "microsoft", "apple", "slack-app");

  private static final Duration HOUR = Duration.ofHours(1);

  @Override
  Emulate startProvider(String site) throws Exception {
    return Emulate.start(site);
  }

  @Override
  Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("SOCIAL_PROVIDERS", String.join(",", PROVIDERS));
    PROVIDERS.forEach(id -> settings.putAll(provider.settings(id)));
    return settings;
  }

  @Test
  void gitHub() {
    Newcomer ada = Newcomer.signUp(visitor, "GitHub", true);

    ada.assertConnection(
        null,
        """
        {"provider":"github","providerUserId":"4","displayName":"ada","fullName":"Ada Lovelace",
        "email":"ada@example.org","profileUrl":"%1$s/ada","imageUrl":"%1$s/avatars/u/ada","rank":1,
        "scopes":["read:user","user:email"],"status":"active"}
        """
            .formatted(provider.at("github")));
    assertThat(ada.api("github", "repos/ada/engine").getBoolean("private")).isTrue();
    ada.comeBack();
  }

  @Test
  void google() {
    Newcomer ada = Newcomer.signUp(visitor, "Google", true);

    JsonObject user = ada.api("google", "oauth2/v2/userinfo");
    assertThat(user.getString("email")).isEqualTo("ada@example.org");
    ada.assertConnection(
        HOUR,
        """
        {"provider":"google","providerUserId":"%s","displayName":"Ada Lovelace",
        "fullName":"Ada Lovelace","email":"ada@example.org","profileUrl":null,
        "imageUrl":"https://pictures.example/ada.png","rank":1,
        "scopes":["email","openid","profile"],"status":"active"}
        """
            .formatted(user.getString("sub")));
    ada.comeBack();
  }

  @Test
  void microsoft() {
    Newcomer ada = Newcomer.signUp(visitor, "Microsoft", false);

    JsonObject user = ada.api("microsoft", "me");
    assertThat(user.getString("mail")).isEqualTo("ada@example.org");
    ada.assertConnection(
        HOUR,
        """
        {"provider":"microsoft","providerUserId":"%s:%s","displayName":"ada@example.org",
        "fullName":"Ada Lovelace","email":"ada@example.org","profileUrl":null,"imageUrl":null,
        "rank":1,"scopes":["User.Read","email","offline_access","openid","profile"],
        "status":"active"}
        """
            .formatted(Emulate.TENANT, user.getString("id")));
    ada.comeBack();
  }

  /** The name comes with the first consent only; {@code comeBack} finds it still there. */
  @Test
  void apple() {
    Newcomer ada = Newcomer.signUp(visitor, "Apple", true);

    JsonObject connection = ada.connection();
    assertThat(connection.getString("providerUserId")).matches("[0-9A-F]{6}\\.[0-9a-f]{32}\\..{4}");
    assertThat(connection.getString("email")).matches("[0-9a-f]{24}@privaterelay\\.appleid\\.com");
    ada.assertConnection(
        HOUR,
        """
        {"provider":"apple","providerUserId":"%s","displayName":"Ada Lovelace",
        "fullName":"Ada Lovelace","email":"%s","profileUrl":null,"imageUrl":null,"rank":1,
        "scopes":["email","name","openid"],"status":"active"}
        """
            .formatted(connection.getString("providerUserId"), connection.getString("email")));
    ada.comeBack();
  }

  /** Slack's OAuth; Sign in with Slack, the definition {@code slack}, emulate does not imitate. */
  @Test
  void slackApp() {
    Newcomer ada = Newcomer.signUp(visitor, "Slack app", false);

    String id = ada.connection().getString("providerUserId");
    assertThat(id).matches("T000000001:U[0-9A-F]{9}").isNotEqualTo("T000000001:U000000001");
    ada.assertConnection(
        null,
        """
        {"provider":"slack-app","providerUserId":"%s","displayName":"ada",
        "fullName":"Ada Lovelace","email":"ada@example.org","profileUrl":null,"imageUrl":null,
        "rank":1,"scopes":["users:read","users:read.email"],"status":"active"}
        """
            .formatted(id));
    assertThat(ada.api("slack-app", "users.getPresence").getBoolean("ok")).isTrue();
    ada.comeBack();
  }
}
