package guestbook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Set;
import java.util.UUID;

/** Somebody who has logged in once. Names may be the same, ids never are. */
@Entity
@Table(name = "account")
public class Account {

  @Id private String id;

  @Column(name = "name")
  private String name;

  @Column(name = "host")
  private boolean host;

  /** For the persistence provider. */
  protected Account() {}

  Account(String name, boolean host) {
    this.id = UUID.randomUUID().toString();
    this.name = name;
    this.host = host;
  }

  /** The caller's name for Jakarta Security. */
  public String id() {
    return id;
  }

  /** What people read. */
  public String name() {
    return name;
  }

  /** What the account may do: guests write, hosts also remove. */
  public Set<String> groups() {
    return host ? Set.of("guest", "host") : Set.of("guest");
  }
}
