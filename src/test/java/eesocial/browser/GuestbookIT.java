package eesocial.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** What people do with the example application. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class GuestbookIT {

  private Guestbook guestbook;
  private Visitor visitor;

  @BeforeAll
  void start() {
    guestbook = Guestbook.start("guestbook");
  }

  @AfterAll
  void stop() {
    guestbook.close();
  }

  @BeforeEach
  void come() {
    visitor = new Visitor(guestbook.url());
  }

  @AfterEach
  void leave() {
    visitor.close();
  }

  @Test
  @Order(1)
  void theHostWritesConnectsDisconnectsAndLeaves() {
    visitor.open("/").press("Log in with Demo").introduceAs("Astrid Lindgren");
    assertThat(visitor.where()).isEqualTo("/");
    visitor.fill("Your words", "Hej & <welcome>!").press("Write it down");
    assertThat(visitor.text()).contains("Hej & <welcome>!", "Astrid Lindgren");

    visitor.follow("Your accounts").press("Disconnect Demo");
    assertThat(visitor.message()).startsWith("This is your only way to log in.");
    visitor.press("Connect Club").introduceAs("Astrid Lindgren");
    assertThat(visitor.message()).isEqualTo("Your Club account astrid.lindgren is now connected.");
    visitor.press("Disconnect Demo");
    assertThat(visitor.message()).isEqualTo("Your Demo account is no longer connected.");
    assertThat(visitor.where()).isEqualTo("/profile.xhtml");
    assertThat(visitor.buttons()).contains("Connect Demo", "Connect another Club account");

    visitor.press("Log out");
    assertThat(visitor.message()).isEqualTo("Goodbye, and come again!");
    visitor.press("Log in with Club").introduceAs("Astrid Lindgren");
    assertThat(visitor.where()).isEqualTo("/");
    assertThat(visitor.buttons()).as("still the host").contains("Remove");
  }

  @Test
  @Order(2)
  void germansReadGerman() {
    visitor.speak("de-AT,de;q=0.9,en;q=0.5").open("/");
    assertThat(visitor.text()).contains("Wer hier war");

    visitor.press("Mit Demo anmelden").introduceAs("Erich Kästner");
    visitor.fill("Ihre Worte", "Es gibt nichts Gutes, außer man tut es.").press("Eintragen");
    assertThat(visitor.text()).contains("außer man tut es", "Hej & <welcome>!");
    assertThat(visitor.buttons()).as("no host").doesNotContain("Entfernen");

    visitor.follow("Ihre Konten");
    assertThat(visitor.card("Demo").asNormalizedText()).contains("Verbunden seit", "Trennen");
    visitor.press("Club verbinden").introduceAs("Erich Kästner");
    assertThat(visitor.message()).matches("Ihr Club-Konto erich.* ist jetzt verbunden\\.");
    visitor.press("Trennen (Demo");
    assertThat(visitor.message()).isEqualTo("Ihr Demo-Konto ist nicht mehr verbunden.");
    visitor.press("Abmelden");
    assertThat(visitor.message()).isEqualTo("Auf Wiedersehen, bis zum nächsten Mal!");
  }

  @Test
  @Order(3)
  void theHostRemovesAnEntry() {
    visitor.open("/").press("Log in with Club").introduceAs("Astrid Lindgren");

    visitor.press("Remove");

    assertThat(visitor.text()).doesNotContain("außer man tut es").contains("Hej & <welcome>!");
  }

  @Test
  @Order(4)
  void whoIsNobodyComesBackToThePrivatePage() {
    visitor.open("/profile.xhtml");
    assertThat(visitor.where()).startsWith("/?");

    visitor.press("Log in with Club").introduceAs("Astrid Lindgren");

    assertThat(visitor.where()).isEqualTo("/profile.xhtml");
  }

  @Test
  @Order(5)
  void twoAccountsOfOneProviderStandInOrder() {
    visitor.open("/").press("Log in with Demo").introduceAs("Karen Blixen");
    visitor.follow("Your accounts").press("Connect another Demo account");
    visitor.introduceAs("Isak Dinesen");

    assertThat(visitor.card("Demo").asNormalizedText())
        .containsSubsequence("karen.blixen", "used by default", "isak.dinesen", "Use by default");
    assertThat(visitor.buttons())
        .contains("Disconnect Demo as karen.blixen", "Use by default Demo as isak.dinesen")
        .doesNotContain("Use by default Demo as karen.blixen");
  }
}
