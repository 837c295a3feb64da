package eesocial.account;

import java.util.Optional;

/**
 * Finds accounts by e-mail address; the application implements it as a CDI bean if {@code
 * social.unknown-login} is {@code link} or {@code link-automatically}.
 */
public interface AccountByEmail {

  /**
   * The account an address belongs to, in whatever case it is written; empty if there is none. Of
   * several the one whose address is verified, else the oldest.
   */
  Optional<EmailOwner> find(String email);
}
