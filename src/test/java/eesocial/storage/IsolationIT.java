package eesocial.storage;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Browser;
import java.sql.Connection;
import org.junit.jupiter.api.Test;

/** What one transaction sees of another: some servers read the definition in their own way. */
@AgainstTheSite
class IsolationIT {

  @Test
  void nobodySeesWhatIsNotCommitted() {
    int level = new Browser().get("/test/inside/isolation").json().asJsonObject().getInt("level");
    assertThat(level).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
  }
}
