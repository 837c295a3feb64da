package eesocial.connection;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.provider.UserInfo;
import eesocial.token.StoredTokens;
import java.time.OffsetDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StoredConnectionTest {

  private static final OffsetDateTime THEN = OffsetDateTime.parse("2026-01-02T03:04:05Z");

  private final StoredTokens tokens =
      new StoredTokens(
          "eyJ.access",
          "eyJ.secret",
          "eyJ.refresh",
          "eyJ.parameters",
          "Bearer",
          Set.of("email", "repo"),
          THEN.plusHours(1),
          "k1");

  private final StoredConnection stored =
      new StoredConnection(
          "id",
          "alice",
          "github",
          new UserInfo("7", "ali", "Alice", "a@example.org", true, "https://p", "https://q"),
          3,
          tokens,
          THEN.plusSeconds(20),
          Status.RECONNECT_REQUIRED,
          THEN,
          THEN.plusMinutes(5),
          9);

  @Test
  void nothingIsLostInStorageElsewhere() {
    assertThat(Connection.of(stored).stored()).isEqualTo(stored);
  }

  @Test
  void nothingSecretPrints() {
    assertThat(stored + " " + tokens).doesNotContain("eyJ").doesNotContain("example.org");
  }
}
