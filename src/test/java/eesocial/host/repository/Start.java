package eesocial.host.repository;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Makes the table at the start. */
@Startup
@Singleton
public class Start {

  @Inject JdbcConnections connections;

  @PostConstruct
  void create() {
    connections.create();
  }
}
