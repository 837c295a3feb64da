package eesocial.account;

import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The application makes no account of what was typed. It says at which fields the trouble is, in
 * words for whoever typed it; what they typed is not repeated.
 */
public class AccountRefused extends SocialException {

  private static final long serialVersionUID = 1L;

  private final Map<String, String> errors;

  /** With what is wrong, by the names of the fields. */
  public AccountRefused(Map<String, String> errors) {
    super(Reason.ACCOUNT_REFUSED, "wrong: " + String.join(", ", errors.keySet()));
    this.errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors));
  }

  /** With what is wrong at one field. */
  public AccountRefused(String field, String error) {
    this(Map.of(field, error));
  }

  /** What is wrong, by the names of the fields. */
  public Map<String, String> errors() {
    return errors;
  }
}
