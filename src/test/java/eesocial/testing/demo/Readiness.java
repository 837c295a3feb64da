package eesocial.testing.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;

/** Waits for the site and says so: the last lines a person reads in the terminal. */
final class Readiness {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private Readiness() {}

  static void await(URI site) throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (!answers(site.resolve("/social/providers"))) {
      if (Instant.now().isAfter(end)) {
        System.out.println(
            banner("The site did not start: the reason stands above.", "Ctrl-C ends it."));
        return;
      }
      Thread.sleep(500); // until it is asked again
    }
    Thread.sleep(1000); // lets the server finish its own lines
    System.out.println(
        banner(
            "ee-social is ready: open " + site,
            "",
            "Log in with Demo, and be Ada, Grace, Alan or somebody else.",
            "No password is asked. The first time, sign up; from then on you are in.",
            "",
            "Accounts are kept in data/ for the next time.",
            "Ctrl-C stops everything."));
  }

  private static boolean answers(URI uri) throws InterruptedException {
    try {
      HttpRequest request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build();
      return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode()
          == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static String banner(String... lines) {
    String rule = "=".repeat(72);
    return "\n" + rule + "\n  " + String.join("\n  ", lines) + "\n" + rule + "\n";
  }
}
