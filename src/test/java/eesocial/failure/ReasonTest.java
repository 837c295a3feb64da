package eesocial.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonTest {

  @ParameterizedTest
  @EnumSource
  void usersAreToldEveryReason(Reason reason) {
    assertThat(ResourceBundle.getBundle("eesocial.messages").containsKey(reason.code())).isTrue();
  }
}
