package eesocial.provider;

/**
 * What a provider says of its user, in OpenID Connect's terms (Core 1.0, section 5.1). Everything
 * but the id may be null: the provider did not say.
 *
 * @param id the provider's immutable key of the user ({@code sub}), never an e-mail address or user
 *     name
 * @param username the handle, which the user may change
 * @param name the full name
 * @param email an address
 * @param emailVerified whether the provider verified exactly this address
 * @param picture https address of an image
 * @param profile address of the public profile
 */
public record UserInfo(
    String id,
    String username,
    String name,
    String email,
    boolean emailVerified,
    String picture,
    String profile) {

  /** The best there is to call the user by; never null. */
  public String displayName() {
    return username != null ? username : name != null ? name : id;
  }

  /** The same; where no name is told, with the names that were known before. */
  public UserInfo withNamesOf(UserInfo known) {
    String handle = username != null ? username : known.username;
    return name != null
        ? this
        : new UserInfo(id, handle, known.name, email, emailVerified, picture, profile);
  }
}
