package eesocial.connection;

import eesocial.token.TokenTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Connections as rows with tokens, wherever they are kept. */
@ApplicationScoped
class ConnectionTable implements TokenTable<Connection> {

  @Inject ConnectionRepository connections;

  @Override
  public String name() {
    return "social_connection";
  }

  @Override
  public Map<String, Long> countByKey() {
    return connections.countByKey();
  }

  @Override
  public List<Connection> notSealedUnder(String keyId, String after, int most) {
    return connections.notSealedUnder(keyId, after, most);
  }

  /** Somebody may have connected the same account anew. */
  @Override
  public Optional<Connection> lock(Connection seen) {
    return connections.find(ConnectionKey.of(seen)).filter(row -> row.id().equals(seen.id()));
  }

  @Override
  public void save(Connection connection) {
    connections.save(connection);
  }
}
