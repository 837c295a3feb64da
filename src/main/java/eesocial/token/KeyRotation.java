package eesocial.token;

import eesocial.failure.SocialException;
import eesocial.secret.Encryption;
import eesocial.storage.Transaction;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Encrypts all tokens under the newest of {@code social.secret-keys}, so that the others may be
 * removed there. It begins when the application starts and goes on in the background until nothing
 * is left to do: row by row, each in a transaction of its own and under its lock, so that nobody
 * waits for it and several nodes may do it at once. What cannot be decrypted is left alone.
 */
@ApplicationScoped
public class KeyRotation {

  private static final System.Logger LOG = System.getLogger(KeyRotation.class.getName());
  private static final int BATCH = 50;

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  ManagedExecutorService executor;

  @Inject @Any Instance<TokenTable<?>> found;
  @Inject Transaction transaction;
  @Inject Encryption encryption;

  private final AtomicBoolean running = new AtomicBoolean();
  private volatile boolean told;
  private volatile boolean done;

  /** If the tables are not there yet, there is a next time. */
  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    begin();
  }

  /** Begins or goes on, if something is left, and waits for nothing. */
  public void begin() {
    if (done) {
      return;
    }
    try {
      executor.execute(this::run);
    } catch (RuntimeException e) {
      // no thread is free, or the server is stopping: there is a next time
      LOG.log(Level.DEBUG, "Keys are rotated later", e);
    }
  }

  /** Does what is left to do, unless somebody is at it on this node. */
  public void run() {
    if (!running.compareAndSet(false, true)) {
      return;
    }
    try {
      rotate();
      done = true;
    } catch (RuntimeException e) {
      // a message of somebody else's may hold anything
      Object why = e instanceof SocialException ? e.getMessage() : e.getClass().getName();
      LOG.log(Level.WARNING, "Keys are rotated later: {0}", why);
    } finally {
      running.set(false);
    }
  }

  private void rotate() {
    List<TokenTable<?>> tables = tables();
    if (!told) {
      tell(Level.INFO, KeyReport.before(encryption, tables.stream().map(this::count).toList()));
      told = true;
    }
    List<KeyReport.Row> unreadable = new ArrayList<>();
    tables.forEach(table -> rotate(table, unreadable));
    tell(Level.WARNING, KeyReport.unreadable(unreadable));
    tell(Level.INFO, KeyReport.after(encryption));
  }

  /** Always in the same order: social_connection is the first one. */
  private List<TokenTable<?>> tables() {
    List<TokenTable<?>> tables = new ArrayList<>();
    found.forEach(tables::add);
    tables.sort(Comparator.<TokenTable<?>, String>comparing(TokenTable::name).reversed());
    return tables;
  }

  private static void tell(Level level, Optional<String> line) {
    // as a parameter: what is no pattern of ours is none of the log's
    line.ifPresent(text -> LOG.log(level, "{0}", text));
  }

  private KeyReport.Table count(TokenTable<?> table) {
    return new KeyReport.Table(table.name(), transaction.run(table::countByKey));
  }

  private <T extends TokenRow> void rotate(TokenTable<T> table, List<KeyReport.Row> unreadable) {
    List<T> rows = after("", table);
    while (!rows.isEmpty()) {
      for (T row : rows) {
        if (!transaction.run(() -> reseal(table, row))) {
          unreadable.add(new KeyReport.Row(table.name(), row.id(), row.tokens().keyId()));
        }
      }
      rows = after(rows.get(rows.size() - 1).id(), table);
    }
  }

  private <T extends TokenRow> List<T> after(String id, TokenTable<T> table) {
    return transaction.run(() -> table.notSealedUnder(encryption.newest(), id, BATCH));
  }

  /** Others may have done it in the meantime, or issued new tokens, or removed the row. */
  private <T extends TokenRow> boolean reseal(TokenTable<T> table, T seen) {
    Optional<T> row = table.lock(seen).filter(r -> !encryption.newest().equals(r.tokens().keyId()));
    if (row.isPresent() && !row.get().isReadable(encryption)) {
      return false;
    }
    row.ifPresent(
        locked -> {
          locked.reseal(encryption);
          table.save(locked);
        });
    return true;
  }
}
