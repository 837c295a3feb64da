package eesocial.account;

import java.time.OffsetDateTime;

/**
 * The account of an e-mail address.
 *
 * @param caller the account's name, as the application's identity stores know it
 * @param verifiedSince since when it is certain that the address is the account owner's; null if
 *     somebody merely typed it. What was added to the account before, somebody else may have added
 */
public record EmailOwner(String caller, OffsetDateTime verifiedSince) {

  /** Whether the address is verified. */
  public boolean isVerified() {
    return verifiedSince != null;
  }
}
