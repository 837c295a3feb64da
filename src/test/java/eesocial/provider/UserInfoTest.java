package eesocial.provider;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UserInfoTest {

  private static final UserInfo BEFORE =
      new UserInfo("1", "ada", "Ada Lovelace", "ada@example.org", true, "https://a/p", null);

  @Test
  void namesStayWhereNoneIsTold() {
    UserInfo now = new UserInfo("1", null, null, "new@example.org", false, null, null);

    assertThat(now.withNamesOf(BEFORE))
        .isEqualTo(new UserInfo("1", "ada", "Ada Lovelace", "new@example.org", false, null, null));
  }

  @Test
  void namesThatAreToldAreTaken() {
    UserInfo now = new UserInfo("1", null, "Ada King", null, false, null, null);

    assertThat(now.withNamesOf(BEFORE)).isSameAs(now);
  }
}
