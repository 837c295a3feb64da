package eesocial.attack;

import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Parameters;
import eesocial.testing.Person;
import eesocial.testing.Realm;
import eesocial.testing.Realms;
import eesocial.testing.Trips;
import java.util.function.Supplier;

/** What somebody does at the site; of its requests the last one is where things go wrong. */
enum Deed {
  /** Comes back from the provider, known here. */
  LOGIN {
    @Override
    Supplier<Answer> begin(String site, Browser browser, Person person) {
      Trips.logIn(new Browser(site), Realms.STUB, person);
      return comesBack(browser, "login", Realms.STUB, person);
    }
  },

  /** Comes back from the provider for the first time. */
  FIRST_LOGIN {
    @Override
    Supplier<Answer> begin(String site, Browser browser, Person person) {
      return comesBack(browser, "login", Realms.STUB, person);
    }
  },

  /** Comes back from a provider whose strangers fill in a form. */
  ARRIVAL {
    @Override
    Supplier<Answer> begin(String site, Browser browser, Person person) {
      return comesBack(browser, "login", Realms.SIGN_UP, person);
    }

    @Override
    boolean logsIn() {
      return false;
    }
  },

  /** Fills in that form. */
  SIGN_UP_FORM {
    @Override
    Supplier<Answer> begin(String site, Browser browser, Person person) {
      Answer arrival = Trips.logIn(browser, Realms.SIGN_UP, person);
      if (!arrival.location().endsWith("/register.xhtml")) {
        return () -> arrival;
      }
      Parameters form = browser.get("/register.xhtml").form("register").and("create", "x");
      return () -> browser.on("/register.xhtml").post(form);
    }

    @Override
    boolean isUnavailable(Browser browser, Answer answer) {
      return saysUnavailable(browser, answer);
    }
  },

  /** Sends the same by a script. */
  SIGN_UP_SCRIPT {
    @Override
    Supplier<Answer> begin(String site, Browser browser, Person person) {
      Answer arrival = Trips.logIn(browser, Realms.SIGN_UP, person);
      if (!arrival.location().endsWith("/register.xhtml")) {
        return () -> arrival;
      }
      String typed = "{\"userName\":\"" + person.name() + "\"}";
      return () -> browser.on("/social/sign-up").post("application/json", typed);
    }
  },

  /** Comes back from another provider while logged in. */
  CONNECT {
    @Override
    Supplier<Answer> begin(String site, Browser browser, Person person) {
      Trips.logIn(browser, Realms.STUB, person);
      return comesBack(browser, "connect", Realms.PLAIN, person);
    }

    @Override
    boolean logsIn() {
      return false;
    }
  },

  /** Gives a connection up. */
  DISCONNECT {
    @Override
    Supplier<Answer> begin(String site, Browser browser, Person person) {
      Trips.logIn(browser, Realms.STUB, person);
      Trips.connect(browser, Realms.PLAIN, person);
      return () -> browser.on("/social/connect/plain").delete();
    }

    @Override
    boolean logsIn() {
      return false;
    }
  },

  /** Has the application call the provider's API with a token that has ended. */
  REFRESH {
    @Override
    Supplier<Answer> begin(String site, Browser browser, Person person) {
      Realms.STUB.script().tokens(tokens -> tokens.put("expires_in", 30));
      Trips.logIn(browser, Realms.STUB, person);
      Realms.STUB.script();
      return () -> browser.get("/test/calls/" + person.name() + "/stub/me");
    }

    @Override
    boolean logsIn() {
      return false;
    }

    @Override
    boolean isDone(Answer answer) {
      return answer.body().startsWith("200 ");
    }

    @Override
    boolean isUnavailable(Browser browser, Answer answer) {
      return answer.body().endsWith("SocialException: the database does not answer");
    }
  };

  /** All requests but the last, which is the result. */
  abstract Supplier<Answer> begin(String site, Browser browser, Person person);

  /** Whether a session begins with it. */
  boolean logsIn() {
    return true;
  }

  /** Whether this is the answer of the last request if nothing goes wrong. */
  boolean isDone(Answer answer) {
    return answer.status() < 400 && !String.valueOf(answer.location()).contains("/login.xhtml");
  }

  /** Whether it is the one if the database does not answer, and nothing else is said. */
  boolean isUnavailable(Browser browser, Answer answer) {
    return "storage-unavailable".equals(answer.reason());
  }

  /** The same on a page. */
  static boolean saysUnavailable(Browser browser, Answer answer) {
    String page = answer.status() == 303 ? browser.follow(answer).body() : answer.body();
    return (answer.status() == 503 && page.contains("Not available at the moment"))
        || page.contains("We cannot reach our own records");
  }

  private static Supplier<Answer> comesBack(
      Browser browser, String verb, Realm realm, Person person) {
    Parameters remember = Parameters.none().and("remember", "true");
    Callback callback = Trips.begin(browser, verb, realm, person, remember);
    return () -> browser.bring(callback);
  }
}
