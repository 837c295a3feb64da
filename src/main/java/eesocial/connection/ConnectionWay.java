package eesocial.connection;

import eesocial.account.WayToLogIn;
import eesocial.provider.Providers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A connection: while there is one of a provider that is still configured, another may go. */
@ApplicationScoped
class ConnectionWay implements WayToLogIn {

  @Inject ConnectionRepository connections;
  @Inject Providers providers;

  @Override
  public boolean isOpenTo(String caller) {
    return connections.of(caller).stream()
        .anyMatch(connection -> providers.find(connection.provider()).isPresent());
  }
}
