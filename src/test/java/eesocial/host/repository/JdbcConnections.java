package eesocial.host.repository;

import eesocial.connection.Connection;
import eesocial.connection.ConnectionKey;
import eesocial.connection.ConnectionRepository;
import eesocial.connection.StoredConnection;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Keeps connections as documents, by plain JDBC, in a table that JPA knows nothing of. */
@ApplicationScoped
@Transactional
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
public class JdbcConnections implements ConnectionRepository {

  private static final String TABLE =
      "create table if not exists link (id varchar(36) primary key, caller varchar(255),"
          + " provider varchar(64), user_id varchar(255), key_id varchar(255),"
          + " document varchar(1000000), unique (provider, user_id))";

  @Resource(lookup = "java:comp/DefaultDataSource")
  DataSource database;

  @Override
  public Optional<Connection> find(ConnectionKey key) {
    return query(
            "where provider = ? and user_id = ? for update", key.provider(), key.providerUserId())
        .stream()
        .findFirst();
  }

  @Override
  public List<Connection> of(String caller) {
    return sorted(query("where caller = ?", caller));
  }

  @Override
  public List<Connection> lock(String caller) {
    return sorted(query("where caller = ? for update", caller));
  }

  @Override
  public void add(Connection connection) {
    StoredConnection it = connection.stored();
    update(
        "insert into link values (?, ?, ?, ?, ?, ?)",
        it.id(),
        it.caller(),
        it.provider(),
        it.userInfo().id(),
        it.tokens().keyId(),
        Document.of(it));
  }

  @Override
  public void save(Connection connection) {
    StoredConnection it = connection.stored();
    update(
        "update link set key_id = ?, document = ? where id = ?",
        it.tokens().keyId(),
        Document.of(it),
        it.id());
  }

  @Override
  public void remove(Connection connection) {
    update("delete from link where id = ?", connection.stored().id());
  }

  @Override
  public List<Connection> notSealedUnder(String keyId, String after, int most) {
    return query("where id > ? and key_id <> ? order by id limit " + most, after, keyId);
  }

  @Override
  public Map<String, Long> countByKey() {
    Map<String, Long> counts = new HashMap<>();
    query("where id > ?", "")
        .forEach(connection -> counts.merge(connection.stored().tokens().keyId(), 1L, Long::sum));
    return counts;
  }

  private static List<Connection> sorted(List<Connection> connections) {
    connections.sort(
        java.util.Comparator.comparing(Connection::provider)
            .thenComparingInt(Connection::rank)
            .thenComparing(connection -> connection.stored().id()));
    return connections;
  }

  private List<Connection> query(String where, String... parameters) {
    return run(
        "select document from link " + where,
        statement -> {
          List<Connection> found = new ArrayList<>();
          try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
              found.add(Connection.of(Document.read(rows.getString(1))));
            }
          }
          return found;
        },
        parameters);
  }

  private void update(String sql, String... parameters) {
    run(sql, PreparedStatement::executeUpdate, parameters);
  }

  private <T> T run(String sql, Work<T> work, String... parameters) {
    try (java.sql.Connection jdbc = database.getConnection()) {
      try (PreparedStatement statement = jdbc.prepareStatement(sql)) {
        for (int i = 0; i < parameters.length; i++) {
          statement.setString(i + 1, parameters[i]);
        }
        return work.on(statement);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Makes the table; {@link Start} calls it. */
  void create() {
    update(TABLE);
  }

  private interface Work<T> {
    T on(PreparedStatement statement) throws SQLException;
  }
}
