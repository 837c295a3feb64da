package eesocial.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** What a newcomer does with the site, on every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
abstract class Story {

  private DemoSite site;
  private Visitor visitor;

  /** Where this site keeps its accounts. */
  abstract Database startDatabase();

  /** Where the dump goes. */
  abstract Path dumpFile();

  @BeforeAll
  void startSite() {
    site = DemoSite.start(getClass().getSimpleName(), startDatabase());
  }

  @AfterAll
  void stopSite() {
    site.close();
  }

  @BeforeEach
  void newcomer() {
    visitor = new Visitor(site.url());
  }

  @AfterEach
  void leave() {
    visitor.close();
  }

  @Test
  void theLoginPageTakesAPasswordAndOffersEveryProvider() {
    visitor.open("/login.xhtml");

    assertThat(visitor.value("User name")).isEmpty();
    assertThat(visitor.value("Password")).isEmpty();
    assertThat(visitor.buttons())
        .containsExactly("Log in", "Log in with Demo", "Log in with Club", "Log in with Guild");
  }

  @Test
  void aStrangerSignsUpAndComesBackWithoutAPassword() {
    visitor.open("/login.xhtml").press("Log in with Demo").introduceAs("Edsger Dijkstra");
    assertThat(visitor.where()).isEqualTo("/register.xhtml");
    assertThat(visitor.text()).contains("Demo knows you as");
    assertThat(visitor.value("User name")).isEqualTo("edsger.dijkstra");
    assertThat(visitor.value("Full name")).isEqualTo("Edsger Dijkstra");
    assertThat(visitor.value("E-mail address")).isEqualTo("edsger.dijkstra@example.org");

    visitor.fill("User name", "edsger").press("Create account");
    assertThat(visitor.where()).isEqualTo("/profile.xhtml");
    assertThat(visitor.text()).contains("edsger", "Edsger Dijkstra");

    visitor.press("Log out");
    assertThat(visitor.message()).isEqualTo("You are logged out.");
    assertThat(visitor.open("/profile.xhtml").where()).startsWith("/login.xhtml");

    visitor.press("Log in with Demo").introduceAs("Edsger Dijkstra");
    assertThat(visitor.where()).isEqualTo("/profile.xhtml");
    assertThat(visitor.text()).contains("Edsger Dijkstra");
  }

  @Test
  void theProfileShowsWhatIsConnectedAndWhatCouldBe() {
    visitor.signUp("Barbara Liskov", "barbara");

    assertThat(visitor.card("Demo").asNormalizedText())
        .contains("Barbara Liskov", "barbara.liskov@example.org", "Connected since");
    assertThat(visitor.picture("Demo")).endsWith("/picture/barbara.liskov.svg");
    assertThat(visitor.buttons())
        .anyMatch(button -> button.startsWith("Disconnect Demo"))
        .contains("Connect Club", "Connect Guild");
  }

  @Test
  void theProfileShowsWhatTheProvidersApiAnswersToTheCallersToken() {
    visitor.signUp("Lynn Conway", "lynn");
    assertThat(visitor.text()).doesNotContain("with your token");

    visitor.press("Call the API of Demo as lynn.conway");

    assertThat(visitor.where()).isEqualTo("/profile.xhtml");
    assertThat(visitor.card("Demo").asNormalizedText())
        .contains("GET userinfo with your token", "200 OK", "lynn.conway@example.org");

    assertThat(
            visitor.open("/profile.xhtml?provider=demo&call=" + visitor.accountAt("demo")).text())
        .as("a link alone calls nobody")
        .doesNotContain("with your token");
  }

  @Test
  void aPasswordDoesToo() {
    visitor.register("donald", "art of programming");
    assertThat(visitor.where()).isEqualTo("/profile.xhtml");

    visitor.press("Log out").logIn("donald", "art of juggling");
    assertThat(visitor.text()).contains("The user name or the password is wrong.");

    visitor.logIn("donald", "art of programming");
    assertThat(visitor.where()).isEqualTo("/profile.xhtml");
  }

  @Test
  void aTakenUserNameIsRefused() {
    visitor.register("robin", "logic of programs").press("Log out");

    visitor.register("robin", "another password");

    assertThat(visitor.text()).contains("This user name is taken. Please choose another.");
  }

  @Test
  void aConnectionIsMadeAndRemoved() {
    visitor.register("frances", "optimizing compilers");

    visitor.press("Connect Demo").introduceAs("Frances Allen");
    assertThat(visitor.message())
        .isEqualTo("Your Demo account " + "frances.allen" + " is now connected.");
    assertThat(visitor.open("/profile.xhtml").message()).as("said once").isEmpty();

    visitor.press("Disconnect Demo");
    assertThat(visitor.message()).isEqualTo("Your Demo account is no longer connected.");
    assertThat(visitor.buttons()).contains("Connect Demo");
  }

  @Test
  void aConnectionMadeTwiceIsNoError() {
    visitor.register("john", "fortran is fine");
    HtmlPage tab = visitor.page();
    visitor.press("Connect Demo").introduceAs("John Backus");

    visitor.lookAt(tab).press("Connect Demo").introduceAs("John Backus");

    assertThat(visitor.message())
        .isEqualTo(
            "Your Demo account john.backus was connected already. Its access has been renewed.");
  }

  @Test
  void noIsAnAnswer() {
    visitor.open("/login.xhtml").press("Log in with Demo").press("Deny");
    assertThat(visitor.where()).startsWith("/login.xhtml");
    assertThat(visitor.message())
        .isEqualTo("You did not allow Demo to tell us who you are, so nothing has changed.");

    visitor.register("niklaus", "make it simpler").press("Connect Demo").press("Deny");
    assertThat(visitor.where()).startsWith("/profile.xhtml");
    assertThat(visitor.message())
        .isEqualTo("You did not allow Demo to tell us who you are, so nothing has changed.");
  }

  @Test
  void aStrangerIsRejectedWhereThePolicySaysSo() {
    visitor.open("/login.xhtml").press("Log in with Club").introduceAs("Groucho Marx");

    assertThat(visitor.where()).startsWith("/login.xhtml");
    assertThat(visitor.message())
        .isEqualTo("This Club account is not associated with an account here.");
  }

  @Test
  void aStrangerIsRegisteredWhereThePolicySaysSo() {
    visitor.open("/login.xhtml").press("Log in with Guild").introduceAs("Hans Sachs");

    assertThat(visitor.where()).isEqualTo("/profile.xhtml");
    assertThat(visitor.card("Guild").asNormalizedText()).contains("hans.sachs@example.org");
  }

  @Test
  void theLastWayToLogInStays() {
    visitor.signUp("Tony Hoare", "tony").press("Disconnect Demo");

    assertThat(visitor.message())
        .isEqualTo(
            "This is your only way to log in. Set a password or connect another account first.");
    assertThat(visitor.card("Demo").asNormalizedText()).contains("tony.hoare@example.org");

    visitor.fill("New password", "null was a mistake").press("Save password");
    assertThat(visitor.message()).isEqualTo("Your password is saved.");
    visitor.press("Disconnect Demo");
    assertThat(visitor.message()).isEqualTo("Your Demo account is no longer connected.");
  }

  @Test
  void anAccountBelongsToOnePersonHere() {
    visitor.signUp("Grace Hopper", "grace").press("Log out");

    visitor.register("mallory", "not my account").press("Connect Demo").introduceAs("Grace Hopper");

    assertThat(visitor.message())
        .isEqualTo("This Demo account is connected to another account here.");
    assertThat(visitor.text()).doesNotContain("grace.hopper", "Grace Hopper");
  }

  @Test
  void aLoginIsRememberedIfOneWants() {
    visitor.register("ken", "reflections on trust").press("Log out");

    visitor.open("/login.xhtml").logIn("ken", "reflections on trust");
    visitor.closeBrowserAndComeBack().open("/profile.xhtml");
    assertThat(visitor.where()).as("not asked to remember").startsWith("/login.xhtml");

    visitor.check("Remember me on this device").logIn("ken", "reflections on trust");
    visitor.closeBrowserAndComeBack().open("/profile.xhtml");
    assertThat(visitor.where()).isEqualTo("/profile.xhtml");

    visitor.press("Log out").closeBrowserAndComeBack().open("/profile.xhtml");
    assertThat(visitor.where()).as("logged out for good").startsWith("/login.xhtml");
  }

  @Test
  void aProtectedPageIsWhereOneEndsUp() {
    visitor.signUp("Alan Kay", "alan").press("Log out");

    visitor.open("/members/?tab=2");
    assertThat(visitor.where()).startsWith("/login.xhtml");
    visitor.press("Log in with Demo").introduceAs("Alan Kay");
    assertThat(visitor.where()).isEqualTo("/members/?tab=2");

    visitor.press("Log out").register("adele", "smalltalk eighty").press("Log out");
    visitor.open("/members/?tab=3").logIn("adele", "smalltalk eighty");
    assertThat(visitor.where()).isEqualTo("/members/?tab=3");
  }

  @Test
  @Order(Integer.MAX_VALUE - 1)
  void aRestartLosesNothing() {
    try (Visitor underWay = new Visitor(site.url())) {
      visitor
          .open("/login.xhtml")
          .check("Remember me on this device when a provider logs me in")
          .press("Log in with Demo");
      visitor.introduceAs("Leslie Lamport").press("Create account");
      underWay.register("dennis", "portable assembler").press("Log out");
      underWay.open("/login.xhtml").press("Log in with Demo");

      site.restart();

      visitor.closeBrowserAndComeBack().open("/profile.xhtml");
      assertThat(visitor.where()).as("still logged in").isEqualTo("/profile.xhtml");
      assertThat(visitor.card("Demo").asNormalizedText()).contains("leslie.lamport@example.org");

      underWay.introduceAs("Dennis Ritchie");
      assertThat(underWay.where()).as("the flow goes on").isEqualTo("/register.xhtml");
      underWay.open("/login.xhtml").logIn("dennis", "portable assembler");
      assertThat(underWay.where()).as("the account is there").isEqualTo("/profile.xhtml");
    }
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void noTokenCanBeFoundAfterwards() throws Exception {
    site.stopServer();

    String dump = DatabaseDump.of(site);
    Files.writeString(dumpFile(), dump);

    assertThat(dump).contains("leslie.lamport@example.org");
    assertThat(Tokens.sealedBySite(dump)).as("our own ciphertexts").isNotEmpty();
    assertThat(Tokens.readable(dump)).as("the provider's tokens").isEmpty();
    assertThat(Tokens.readable(DatabaseDump.bytes(site.home()))).as("in any file").isEmpty();
    assertThat(Tokens.readable(site.log())).as("in the log").isEmpty();
  }
}
