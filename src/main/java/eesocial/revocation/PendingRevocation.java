package eesocial.revocation;

import eesocial.oauth.TokenResponse;
import eesocial.secret.Encryption;
import eesocial.token.TokenRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** Tokens that nobody is to use any more, on their way back to the provider. */
@Entity
@Table(name = "pending_revocation")
public class PendingRevocation extends TokenRow {

  /** From one try to the next; a bit more than a day in all. */
  private static final int[] PAUSES_MINUTES = {1, 5, 30, 120, 480, 840};

  @Column(name = "tries")
  private int tries;

  @Column(name = "next_try_at")
  private OffsetDateTime nextTryAt;

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  /** For JPA. */
  protected PendingRevocation() {}

  PendingRevocation(
      String provider, String providerUserId, TokenResponse tokens, Encryption encryption) {
    super(UUID.randomUUID().toString(), provider, providerUserId);
    seal(tokens, encryption);
    this.createdAt = OffsetDateTime.now(ZoneOffset.UTC);
    this.nextTryAt = createdAt;
  }

  /** How often it was tried before it was read. */
  int tries() {
    return tries;
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

  @Override
  protected String owner() {
    return String.join("\n", "pending_revocation", id(), provider(), providerUserId());
  }
}
