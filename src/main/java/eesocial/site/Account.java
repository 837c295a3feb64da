package eesocial.site;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;

/** Someone who can log in to the site; its name is the name of the caller. */
@Entity
@Table(name = "account")
public class Account {

  /** The group every account belongs to, and the role the private pages ask for. */
  public static final String USER = "user";

  @Id private String name;

  @Column(name = "password_hash")
  private String passwordHash;

  @Column(name = "full_name")
  private String fullName;

  private String email;

  @Column(name = "email_verified_at")
  private OffsetDateTime emailVerifiedAt;

  @Column(name = "password_set_at")
  private OffsetDateTime passwordSetAt;

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  @Column(name = "closed_at")
  private OffsetDateTime closedAt;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "account_group", joinColumns = @JoinColumn(name = "account_name"))
  @Column(name = "group_name")
  private Set<String> groups = new HashSet<>();

  @Version private long version;

  /** For JPA. */
  protected Account() {}

  Account(Registration registration) {
    this.name = registration.userName();
    this.passwordHash = registration.passwordHash();
    this.fullName = registration.fullName();
    this.email = registration.email();
    this.createdAt = now();
    this.emailVerifiedAt = registration.emailVerified() ? createdAt : null;
    this.passwordSetAt = passwordHash == null ? null : createdAt;
    this.groups.add(USER);
  }

  /** The name of the caller. */
  public String name() {
    return name;
  }

  /** What to call the person: the full name if it is known, else the user name. */
  public String displayName() {
    return fullName == null ? name : fullName;
  }

  /** The e-mail address, or null. */
  public String email() {
    return email;
  }

  /** Whether a provider vouched for the e-mail address. */
  public boolean emailVerified() {
    return emailVerifiedAt != null;
  }

  /** Since when a provider vouches for the e-mail address; null if none does. */
  OffsetDateTime emailVerifiedAt() {
    return emailVerifiedAt;
  }

  /** Since when the account has the password it has; null without one. */
  OffsetDateTime passwordSetAt() {
    return passwordSetAt;
  }

  /** Whether anybody may log in; an operator can close an account. */
  public boolean isOpen() {
    return closedAt == null;
  }

  /** When the account was made. */
  public OffsetDateTime createdAt() {
    return createdAt;
  }

  /** Whether a password opens the account; without one only its connections do. */
  public boolean hasPassword() {
    return passwordHash != null;
  }

  Set<String> groups() {
    return Set.copyOf(groups);
  }

  String passwordHash() {
    return passwordHash;
  }

  void changePasswordHash(String changed) {
    this.passwordHash = changed;
    this.passwordSetAt = changed == null ? null : now();
  }

  /** As exactly as every database keeps it. */
  static OffsetDateTime now() {
    return OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
  }
}
