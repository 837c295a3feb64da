package eesocial.provider;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.TestConfig;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every definition file is of one shape and maps the recorded answer of its provider. */
class DefinitionFilesTest {

  private static final Path FOLDER = Path.of("src/main/resources/META-INF/social/providers");

  /** Of P-256, for the providers whose secrets are signed; made for this test. */
  private static final String PRIVATE_KEY = privateKey();

  static final List<String> KEY_ORDER =
      List.of(
          "extends",
          "name",
          "protocol",
          "base",
          "version",
          "issuer",
          "request-token-endpoint",
          "authorization-endpoint",
          "token-endpoint",
          "refresh-endpoint",
          "userinfo-endpoint",
          "emails-endpoint",
          "revocation-endpoint",
          "api",
          "scope",
          "scope-separator",
          "client-authentication",
          "client-id-parameter",
          "client-secret-parameter",
          "signature-method",
          "pkce",
          "authorization-parameters",
          "prompt.select-account",
          "prompt.login",
          "callback-parameters",
          "callback-profile",
          "token-request",
          "invalid-grant",
          "id-token.issuers",
          "id-token.tenants",
          "id-token.algorithms",
          "id-token.nonce",
          "userinfo-request",
          "userinfo-parameters",
          "access-token-parameter",
          "appsecret-proof",
          "api-parameters",
          "request-headers",
          "revocation",
          "userinfo.id",
          "userinfo.username",
          "userinfo.name",
          "userinfo.email",
          "userinfo.email-verified",
          "userinfo.picture",
          "userinfo.profile",
          "email-trust",
          "documentation",
          "checked");

  @ParameterizedTest
  @MethodSource("all")
  void keysStandInTheOneOrder(String id) throws IOException {
    List<String> keys =
        Files.readAllLines(file(id)).stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.substring(0, line.indexOf('=')))
            .toList();
    assertThat(KEY_ORDER).containsSubsequence(keys);
  }

  @ParameterizedTest
  @MethodSource("all")
  void headTellsHowToRegisterAndWhenItWasChecked(String id) throws IOException {
    List<String> lines = Files.readAllLines(file(id));
    assertThat(lines.get(0)).startsWith("# ");
    assertThat(lines).anyMatch(line -> line.startsWith("#") && line.contains("<app-url>"));
    assertThat(value(lines, "documentation")).startsWith("https://");
    assertThat(LocalDate.parse(value(lines, "checked"))).isAfter("2026-01-01");
  }

  @ParameterizedTest
  @MethodSource("named")
  void recipeIsNumberedAndNamesBothRedirectUris(String id) throws IOException {
    String head =
        Files.readAllLines(file(id)).stream()
            .filter(line -> line.startsWith("#"))
            .collect(joining("\n"));
    assertThat(head.lines()).allMatch(line -> line.length() <= 100);
    assertThat(head)
        .contains("\n# 1. ", "<app-url>/social/login/" + id, "<app-url>/social/connect/" + id);
  }

  @ParameterizedTest
  @MethodSource("named")
  void recordedAnswerIsMappedFieldByField(String id) throws IOException {
    JsonObject recorded = recorded(id);
    Provider provider = provider(id);
    UserInfo userInfo = provider.userInfo().userInfo(document(provider, recorded));
    JsonObject expected = recorded.getJsonObject("expect");
    assertThat(userInfo)
        .isEqualTo(
            new UserInfo(
                expected.getString("id"),
                text(expected, "username"),
                text(expected, "name"),
                text(expected, "email"),
                expected.getBoolean("emailVerified"),
                text(expected, "picture"),
                text(expected, "profile")));
  }

  @Test
  void genericDefinitionsAreNoProvidersByThemselves() throws IOException {
    assertThat(all()).contains("oidc", "oauth2", "oauth1");
  }

  private static String text(JsonObject json, String name) {
    return json.isNull(name) ? null : json.getString(name);
  }

  private static String privateKey() {
    try {
      byte[] key = KeyPairGenerator.getInstance("EC").generateKeyPair().getPrivate().getEncoded();
      return Base64.getEncoder().encodeToString(key);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The one of the recipe, if the definition has none of its own. */
  private static String base(String id) throws IOException {
    return Files.readAllLines(file(id)).stream()
        .filter(line -> line.contains("base=https://"))
        .map(line -> line.replaceFirst(".*base=(\\S+).*", "$1"))
        .reduce((recipe, own) -> own)
        .orElse("https://instance.example");
  }

  private static Provider provider(String id) throws IOException {
    Definition definition =
        new Definition(
            id,
            TestConfig.production(
                "social." + id + ".client-id", "id",
                "social." + id + ".client-secret", "secret",
                "social." + id + ".team-id", "team",
                "social." + id + ".key-id", "key",
                "social." + id + ".private-key", PRIVATE_KEY,
                "social." + id + ".base", base(id)),
            false);
    return Provider.of(definition, List.of(UnknownLogin.REJECT));
  }

  /** What the pointers see, put together as by {@code Profiles}. */
  private static JsonObject document(Provider provider, JsonObject recorded) {
    JsonObjectBuilder document = Json.createObjectBuilder(recorded.getJsonObject("userinfo"));
    if (provider.endpoints().emails() != null) {
      document.add("emails", recorded.get("emails"));
    }
    String part = provider.authorization().callbackProfile();
    if (part != null) {
      document.add(part, recorded.getJsonObject("callback").get(part));
    }
    return document.build();
  }

  private static JsonObject recorded(String id) throws IOException {
    try (InputStream in = DefinitionFilesTest.class.getResourceAsStream(id + ".json")) {
      assertThat(in).as("recorded answer of " + id).isNotNull();
      return Json.createReader(in).readObject();
    }
  }

  private static String value(List<String> lines, String key) {
    return lines.stream()
        .filter(line -> line.startsWith(key + "="))
        .map(line -> line.substring(key.length() + 1))
        .findFirst()
        .orElse("");
  }

  static Path file(String id) {
    return FOLDER.resolve(id + ".properties");
  }

  static Stream<String> named() throws IOException {
    return all().filter(id -> !List.of("oidc", "oauth2", "oauth1").contains(id));
  }

  static Stream<String> all() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString().replace(".properties", ""))
          .sorted()
          .toList()
          .stream();
    }
  }
}
