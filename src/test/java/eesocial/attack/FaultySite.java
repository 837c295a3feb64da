package eesocial.attack;

import eesocial.testing.DatabaseProxy;
import eesocial.testing.Postgres;
import eesocial.testing.Realms;
import eesocial.testing.Server;
import eesocial.testing.SuiteDeployment;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** The site on a server of its own, and a database that can be taken from it. */
record FaultySite(Postgres postgres, DatabaseProxy database, Server site) implements AutoCloseable {

  private static final String KEYS = "k1:c3VwcG9zZWRseS1zZWNyZXQta2V5LW9mLXRlc3RzISE=";

  static FaultySite start() throws Exception {
    Postgres postgres = Postgres.start();
    DatabaseProxy database = DatabaseProxy.before(postgres);
    Properties realms = new Properties();
    realms.putAll(Realms.settings());
    realms.put("config_ordinal", "200");
    Map<String, String> settings = new HashMap<>(database.settings());
    Server site = Server.of("database-fault", settings).deploying(SuiteDeployment.site(realms));
    settings.put("SOCIAL_APP_URL", site.url());
    settings.put("SOCIAL_SECRET_KEYS", KEYS);
    site.start();
    return new FaultySite(postgres, database, site);
  }

  @Override
  public void close() {
    site.close();
    database.close();
    postgres.close();
  }
}
