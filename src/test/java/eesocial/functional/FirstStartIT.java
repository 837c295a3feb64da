package eesocial.functional;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.Postgres;
import eesocial.testing.Server;
import eesocial.testing.Together;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The tables on an empty database. */
class FirstStartIT {

  private static final String KEYS = "k1:c3VwcG9zZWRseS1zZWNyZXQta2V5LW9mLXRlc3RzISE=";

  @Test
  void twoNodesMakeThemAtTheSameTime() {
    try (Postgres postgres = Postgres.start();
        Server one = node("first-one", postgres);
        Server other = node("first-other", postgres)) {
      AtomicInteger nodes = new AtomicInteger();
      Together.run(2, () -> (nodes.getAndIncrement() == 0 ? one : other).start());
      assertThat(one.get("/login.xhtml").statusCode()).isEqualTo(200);
      assertThat(other.get("/login.xhtml").statusCode()).isEqualTo(200);
      assertThat(one.get("/login.xhtml").headers().firstValue("Server")).isEmpty();
    }
  }

  @Test
  void somebodyElseMayMakeThem() {
    try (Postgres postgres = Postgres.start();
        Server server = node("first-none", postgres, "SOCIAL_CREATE_TABLES", "false")) {
      server.boot();
      // the site's own tables refer to them
      assertThat(server.get("/login.xhtml").statusCode()).isNotEqualTo(200);
      assertThat(server.log()).contains("social_connection");
    }
  }

  private static Server node(String name, Postgres postgres, String... more) {
    Map<String, String> settings = new HashMap<>(postgres.settings());
    settings.put("SOCIAL_APP_URL", "http://localhost:8080");
    settings.put("SOCIAL_SECRET_KEYS", KEYS);
    for (int i = 0; i < more.length; i += 2) {
      settings.put(more[i], more[i + 1]);
    }
    return Server.of(name, settings);
  }
}
