package eesocial.connection;

import eesocial.account.WayToLogIn;
import eesocial.provider.Providers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A connection: while there is one of a provider that still logs people in, another may go. */
@ApplicationScoped
class ConnectionWay implements WayToLogIn {

  @Inject ConnectionRepository connections;
  @Inject Providers providers;

  @Override
  public boolean isOpenTo(String caller) {
    return connections.of(caller).stream()
        .flatMap(connection -> providers.find(connection.provider()).stream())
        .anyMatch(provider -> !provider.connectOnly());
  }
}
