package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import eesocial.config.Settings;
import eesocial.connection.Connection;
import eesocial.connection.Status;
import eesocial.connection.StoredConnection;
import eesocial.event.AccountClaimed;
import eesocial.event.ConnectionCreated;
import eesocial.event.ConnectionFailed;
import eesocial.event.ConnectionRemoved;
import eesocial.event.LoginCompleted;
import eesocial.event.LoginFailed;
import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import eesocial.provider.Provider;
import eesocial.provider.Providers;
import eesocial.provider.UserInfo;
import eesocial.security.ConnectionCredential;
import eesocial.testing.TestConfig;
import eesocial.token.StoredTokens;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * E140: what applications are given is printed, written as JSON and serialised; nothing of ours
 * that a session could hold keeps a secret.
 */
class SerializedFormsTest {

  private static final String CANARY = "canary-3f9a";
  private static final OffsetDateTime THEN = OffsetDateTime.parse("2026-01-02T03:04:05Z");

  /** Each was looked at: exceptions, a map, and the login in the session: a name and groups. */
  private static final Set<String> SERIALIZABLE =
      Set.of(
          "AccountRefused",
          "ConfigurationException",
          "LoggedInCaller",
          "MissingScopesException",
          "Oldest",
          "RetryLaterException",
          "SocialException",
          "VetoException");

  private static final Set<String> OF_THE_SITE =
      Set.of("ErrorPage", "PageHeaders", "SameOriginFilter", "UserNameTaken");

  private final Provider provider = provider();
  private final Connection connection = connection();

  @Test
  void nothingGivenTellsASecret() throws Exception {
    Jsonb jsonb = JsonbBuilder.create();
    JsonMapper jackson =
        JsonMapper.builder().disable(SerializationFeature.FAIL_ON_EMPTY_BEANS).build();
    for (Object given : given()) {
      String what = given.getClass().getSimpleName();
      assertThat(given.toString()).as(what).doesNotContain(CANARY);
      assertThat(jsonb.toJson(given)).as(what + " by JSON-B").doesNotContain(CANARY);
      assertThat(jackson.writeValueAsString(given)).as(what + " by Jackson").doesNotContain(CANARY);
      assertThat(serialized(given)).as(what + " serialized").doesNotContain(CANARY);
    }
  }

  @Test
  void whatIsSerializableIsFewAndKnown() {
    Set<String> found =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("eesocial")
                .stream()
                .filter(type -> type.isAssignableTo(Serializable.class) && !type.isEnum())
                .filter(
                    type -> !type.isAnonymousClass() && !OF_THE_SITE.contains(type.getSimpleName()))
                .filter(type -> !type.getPackageName().equals("eesocial.site"))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
    assertThat(found).isEqualTo(SERIALIZABLE);
  }

  private List<Object> given() {
    UserInfo userInfo = new UserInfo("7", "ali", "Alice", "a@example.org", true, null, null);
    SocialException exception =
        new SocialException(Reason.VETOED, "no", new IllegalStateException("of somebody else"));
    return Stream.of(
            provider,
            provider.client(),
            List.of(provider),
            connection,
            userInfo,
            exception,
            new ConnectionCredential(connection),
            new ConnectionCreated("alice", connection),
            new ConnectionRemoved("alice", "github", "7"),
            new ConnectionFailed("alice", "github", Reason.VETOED),
            new LoginCompleted("alice", "github", connection),
            new LoginFailed("github", Reason.VETOED, Optional.of(userInfo)),
            new AccountClaimed("alice", "github", THEN))
        .toList();
  }

  /** Empty for what cannot be. */
  private static String serialized(Object given) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(given);
      return bytes.toString(StandardCharsets.ISO_8859_1);
    } catch (NotSerializableException e) {
      return "";
    }
  }

  private static Provider provider() {
    Config config =
        TestConfig.production(
            "social.providers", "github",
            "social.github.client-id", "an-id",
            "social.github.client-secret", CANARY);
    return new Providers(new Settings(config), config).require("github");
  }

  /** Not even what is encrypted shows. */
  private static Connection connection() {
    StoredTokens tokens =
        new StoredTokens(CANARY, CANARY, CANARY, CANARY, "Bearer", Set.of("repo"), THEN, "k1");
    UserInfo userInfo = new UserInfo("7", "ali", "Alice", "a@example.org", true, null, null);
    return Connection.of(
        new StoredConnection(
            "id", "alice", "github", userInfo, 1, tokens, null, Status.ACTIVE, THEN, THEN, 1));
  }
}
