package eesocial.site;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import java.util.UUID;

/** Hashes passwords and compares them with a hash, at the cost OWASP recommends for PBKDF2. */
@ApplicationScoped
class Passwords {

  static final int SHORTEST = 8;
  static final int LONGEST = 128;

  static final String RULE = "A password has 8 to 128 characters.";

  private static final Map<String, String> COST =
      Map.of(
          "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
          "Pbkdf2PasswordHash.Iterations", "210000");

  @Inject Pbkdf2PasswordHash pbkdf2;

  private String nobodysHash;

  @PostConstruct
  void prepare() {
    pbkdf2.initialize(COST);
    nobodysHash = hash(UUID.randomUUID().toString());
  }

  /** The hash to store; null where there is no password. */
  String hash(String password) {
    return password == null ? null : pbkdf2.generate(password.toCharArray());
  }

  /** Takes as long without an account or without a password as with one, to give neither away. */
  boolean match(String password, Account account) {
    boolean known = account != null && account.hasPassword();
    boolean fits = password != null && password.length() <= LONGEST;
    char[] presented = fits ? password.toCharArray() : new char[0];
    boolean same = pbkdf2.verify(presented, known ? account.passwordHash() : nobodysHash);
    return known && fits && same;
  }
}
