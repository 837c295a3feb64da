package eesocial.site;

import static java.util.stream.Collectors.groupingBy;

import eesocial.Social;
import eesocial.connection.Connection;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** The caller's own account, for the private pages. */
@Named
@RequestScoped
public class ProfilePage {

  @Inject Accounts accounts;
  @Inject Social social;

  private Account account;
  private Map<String, List<Connection>> connections;

  @PostConstruct
  void find() {
    account = accounts.find(social.caller()).orElse(null);
    connections = social.connections().stream().collect(groupingBy(Connection::provider));
  }

  /** The caller's account; null if it was deleted while the caller was logged in. */
  public Account getAccount() {
    return account;
  }

  /** The caller's connections to a provider; all of them were read at once. */
  public List<Connection> connections(String provider) {
    return connections.getOrDefault(provider, List.of());
  }
}
