package eesocial.functional;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Inside;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Removal;
import eesocial.testing.Reply;
import eesocial.testing.Trips;
import eesocial.testing.Verdicts;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When tokens are no longer to be given back. */
@AgainstTheSite
class RevocationEndIT {

  private final Removal removal = new Removal();

  @AfterEach
  void settle() {
    Removal.settleAll();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 302})
  void refusalIsFinalAndToldTheLogOnce(int status) {
    Verdicts.watch(removal.browser());
    Removal.REALM.script().at("revoke", Reply.error(status, "invalid_token"));
    removal.remove();
    Inside after = removal.settled();
    assertThat(removal.seen()).hasSize(1);
    assertToldOnce(after, "revoking-by-call answers " + status + " to a revocation");
  }

  /** RFC 7009, section 2.2.1. */
  @Test
  void providerThatTakesOneKindOfTokenIsContent() {
    Verdicts.watch(removal.browser());
    Trips.connect(removal.browser(), Realms.REVOKING, removal.person());
    Realms.REVOKING.script().at("revoke", Reply.error(400, "unsupported_token_type"));
    removal.browser().on("/social/connect/revoking").delete();
    Inside after = removal.settled();
    assertThat(Realms.REVOKING.seen("revoke")).hasSize(2);
    assertThat(log(after)).isEmpty();
  }

  @Test
  void afterTheLastTryItIsGivenUp() {
    Verdicts.watch(removal.browser());
    removal.removeInVain();
    Removal.inside("old");
    Inside after = removal.settledInTime();
    assertThat(removal.seen()).hasSize(2);
    assertToldOnce(after, "revoking-by-call answers 503 to a revocation");
  }

  @Test
  void accountConnectedAgainKeepsItsGrant() {
    removal.removeInVain();
    Trips.connect(removal.browser(), Removal.REALM, Person.stranger());
    assertThat(removal.pending(Inside.now())).as("another account").hasSize(1);
    Trips.connect(removal.browser(), Removal.REALM, removal.person());
    assertThat(removal.pending(Inside.now())).isEmpty();
    Removal.REALM.script();
    Removal.retry();
    assertThat(removal.seen()).hasSize(1);
  }

  @Test
  void untilThenTheyWaitEncrypted() {
    removal.removeInVain();
    List<String> rows = removal.pending(Inside.now());
    assertThat(rows).singleElement().asString().contains(" access_token=eyJ");
    assertThat(Realms.everySecret()).noneMatch(rows.toString()::contains);
  }

  private static void assertToldOnce(Inside after, String what) {
    assertThat(log(after)).singleElement().asString().contains(what);
    assertThat(Realms.everySecret()).noneMatch(after.log().toString()::contains);
  }

  private static List<String> log(Inside after) {
    return after.log().stream()
        .filter(line -> line.startsWith("eesocial.revocation.Revocations"))
        .toList();
  }
}
