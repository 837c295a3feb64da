package eesocial.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.util.Base64URL;
import eesocial.config.Settings;
import eesocial.connection.Connection;
import eesocial.connection.Status;
import eesocial.connection.StoredConnection;
import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import eesocial.provider.UserInfo;
import eesocial.secret.Encryption;
import eesocial.testing.TestConfig;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * E136, E137: somebody writes into the columns of tokens. Whatever it is, no token comes of it: an
 * error, an alert in the log, and the user must go to the provider again. Plain text is no
 * exception (better-auth's "return unencrypted token as-is").
 */
class AlteredTokensTest {

  private static final OffsetDateTime THEN = OffsetDateTime.parse("2026-01-02T03:04:05Z");
  private static final Logger LOG = Logger.getLogger(TokenRow.class.getName());
  private static final String K1 = "k1:AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA=";
  private static final String K2 = "k2:ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=";

  private final Encryption encryption =
      new Encryption(new Settings(TestConfig.production("social.secret-keys", K1 + "," + K2)));
  private final List<String> alerts = new ArrayList<>();
  private final Handler handler = new Alerts();

  /** The columns, in the order of {@link StoredTokens}. */
  enum Column {
    ACCESS_TOKEN,
    SECRET,
    REFRESH_TOKEN,
    GRANT_PARAMETERS
  }

  private final class Alerts extends Handler {
    @Override
    public void publish(LogRecord logged) {
      alerts.add(logged.getLevel() + " " + List.of(logged.getParameters()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @BeforeEach
  void listen() {
    LOG.addHandler(handler);
    LOG.setUseParentHandlers(false);
  }

  @AfterEach
  void listenNoMore() {
    LOG.removeHandler(handler);
    LOG.setUseParentHandlers(true);
  }

  @Test
  void whatNobodyTouchedIsRead() {
    assertThat(row("alice", "github", "7", whole()).tokens(encryption).accessToken())
        .isEqualTo("canary of ACCESS_TOKEN");
    assertThat(alerts).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyFlippedBitIsNoticed(Column column) {
    int length = sealed(column, "alice", "github", "7").length();
    for (int i = 0; i < length; i++) {
      int at = i;
      assertUnreadable(
          column,
          text -> text.substring(0, at) + (char) (text.charAt(at) ^ 1) + text.substring(at + 1));
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyLengthIsNoticed(Column column) {
    int length = sealed(column, "alice", "github", "7").length();
    for (int i = 0; i < length; i++) {
      int end = i;
      assertUnreadable(column, text -> text.substring(0, end));
    }
    assertUnreadable(column, text -> text + "A");
    assertUnreadable(column, text -> text + "=");
    assertUnreadable(column, text -> text + " ");
    assertUnreadable(column, text -> text + ".");
  }

  @ParameterizedTest
  @EnumSource
  void nothingCanBeMoved(Column column) {
    for (Column other : Column.values()) {
      if (other != column) {
        assertUnreadable(column, text -> sealed(other, "alice", "github", "7"));
      }
    }
    assertUnreadable(column, text -> sealed(column, "mallory", "github", "7"));
    assertUnreadable(column, text -> sealed(column, "alice", "gitlab", "7"));
    assertUnreadable(column, text -> sealed(column, "alice", "github", "8"));
    assertUnreadable(column, text -> sealed(column, "alice\ngithub", "", "7"));
    String elsewhere = "pending_connection\nalice\ngithub\n7\n" + name(column);
    assertUnreadable(column, text -> encryption.seal(elsewhere, canary(column)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'kid':'k1','enc':'A256GCM','alg':'none'}",
        "{'kid':'k1','enc':'A128GCM','alg':'dir'}",
        "{'kid':'k1','enc':'A256CBC-HS512','alg':'dir'}",
        "{'kid':'k1','enc':'none','alg':'dir'}",
        "{'kid':'k1','enc':'A256GCM','alg':'dir','zip':'DEF'}",
        "{'kid':'k2','enc':'A256GCM','alg':'dir'}",
        "{'kid':'k0','enc':'A256GCM','alg':'dir'}",
        "{'enc':'A256GCM','alg':'dir'}",
        "{'alg':'none'}",
      })
  void versionCannotBeLowered(String header) {
    String lowered = Base64URL.encode(header.replace('\'', '"')).toString();
    for (Column column : Column.values()) {
      assertUnreadable(column, text -> lowered + text.substring(text.indexOf('.')));
    }
  }

  /** E137. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "ya29.plain-text",
        "{\"a\":\"plain\"}",
        "eyJhbGciOiJub25lIn0.eyJmb3IiOiJ4IiwidGV4dCI6InBsYWluIn0.",
        "v0:plain",
        "{noop}plain",
        "ENC(plain)",
        "\u0000"
      })
  void plainTextIsNoToken(String plain) {
    for (Column column : Column.values()) {
      assertUnreadable(column, text -> plain);
      assertUnreadable(column, text -> "v2:" + text);
    }
  }

  private void assertUnreadable(Column column, UnaryOperator<String> change) {
    alerts.clear();
    String[] columns = whole();
    columns[List.of(Column.values()).indexOf(column)] =
        change.apply(sealed(column, "alice", "github", "7"));
    TokenRow row = row("alice", "github", "7", columns);
    SocialException unreadable =
        catchThrowableOfType(SocialException.class, () -> row.tokens(encryption));
    assertThat(unreadable.reason()).isEqualTo(Reason.RECONNECT_REQUIRED);
    assertThat(unreadable.getMessage()).startsWith(name(column)).doesNotContain("canary", "plain");
    assertThat(row.isReadable(encryption)).isFalse();
    assertThat(alerts).singleElement().asString().startsWith("SEVERE [social_connection, the-id, ");
  }

  private String[] whole() {
    return List.of(Column.values()).stream()
        .map(column -> sealed(column, "alice", "github", "7"))
        .toArray(String[]::new);
  }

  private String sealed(Column column, String caller, String provider, String userId) {
    String owner = String.join("\n", "social_connection", caller, provider, userId);
    return new Sealing(encryption, owner).seal(name(column), canary(column));
  }

  private static String canary(Column column) {
    return column == Column.GRANT_PARAMETERS ? "{\"a\":\"canary\"}" : "canary of " + column;
  }

  private static String name(Column column) {
    return column.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static TokenRow row(String caller, String provider, String userId, String[] columns) {
    StoredTokens tokens =
        new StoredTokens(
            columns[0], columns[1], columns[2], columns[3], "Bearer", Set.of(), null, "k1");
    UserInfo userInfo = new UserInfo(userId, "a", null, null, false, null, null);
    return Connection.of(
        new StoredConnection(
            "the-id", caller, provider, userInfo, 1, tokens, null, Status.ACTIVE, THEN, THEN, 1));
  }
}
