package eesocial.connection;

import eesocial.oauth.TokenResponse;
import eesocial.secret.Encryption;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** Tokens of a connection that is gone, on their way back to the provider. */
@Entity
@Table(name = "pending_revocation")
public class PendingRevocation {

  /** From one try to the next; a bit more than a day in all. */
  private static final int[] PAUSES_MINUTES = {1, 5, 30, 120, 480, 840};

  @Id private String id;

  @Column(name = "provider")
  private String provider;

  @Column(name = "provider_user_id")
  private String providerUserId;

  @Embedded private SealedTokens tokens;

  @Column(name = "tries")
  private int tries;

  @Column(name = "next_try_at")
  private OffsetDateTime nextTryAt;

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  /** For JPA. */
  protected PendingRevocation() {}

  PendingRevocation(ConnectionKey key, TokenResponse tokens, Encryption encryption) {
    this.id = UUID.randomUUID().toString();
    this.provider = key.provider();
    this.providerUserId = key.providerUserId();
    this.tokens = SealedTokens.of(tokens, encryption, owner());
    this.createdAt = OffsetDateTime.now(ZoneOffset.UTC);
    this.nextTryAt = createdAt;
  }

  String id() {
    return id;
  }

  String provider() {
    return provider;
  }

  /** How often it was tried before it was read. */
  int tries() {
    return tries;
  }

  TokenResponse tokens(Encryption encryption) {
    return tokens.open(encryption, owner());
  }

  /** Whether there is another try after the next one. */
  boolean isWorthAnotherTry() {
    return tries < PAUSES_MINUTES.length;
  }

  /** When to try again if the try that begins now fails. */
  OffsetDateTime tryAfterNext() {
    int pause = PAUSES_MINUTES[Math.min(tries, PAUSES_MINUTES.length - 1)];
    return OffsetDateTime.now(ZoneOffset.UTC).plusMinutes(pause);
  }

  private String owner() {
    return String.join("\n", "pending_revocation", id, provider, providerUserId);
  }
}
