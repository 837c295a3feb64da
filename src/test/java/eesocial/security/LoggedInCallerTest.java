package eesocial.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** E140: what sessions hold travels from node to node. */
class LoggedInCallerTest {

  private static final LoggedInCaller CALLER =
      new LoggedInCaller("ada", Set.of("user"), Instant.EPOCH, "1");

  @Test
  void arrivesAsItWas() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(CALLER);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(CALLER);
    }
  }

  @Test
  void isAnotherLoginAnew() {
    assertThat(CALLER.anew().id()).isNotEqualTo(CALLER.id());
    assertThat(CALLER.anew().name()).isEqualTo("ada");
    assertThat(CALLER.anew().voided()).isEqualTo(Instant.EPOCH);
  }
}
