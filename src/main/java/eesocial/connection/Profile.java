package eesocial.connection;

import eesocial.oauth.Identity;
import eesocial.provider.UserInfo;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What the provider said of its user, as columns. */
@Embeddable
public class Profile {

  @Column(name = "display_name", length = 1_000)
  private String displayName;

  @Column(name = "full_name", length = 1_000)
  private String fullName;

  @Column(name = "email", length = 1_000)
  private String email;

  @Column(name = "email_verified")
  private boolean emailVerified;

  @Column(name = "profile_url", length = 1_000)
  private String profileUrl;

  @Column(name = "image_url", length = 1_000)
  private String imageUrl;

  /** For JPA. */
  protected Profile() {}

  /**
   * What a provider says now. What comes with the callback comes only with the first consent, so
   * the names stay.
   *
   * @param before what it said last time; null if this is the first
   */
  static Profile of(Identity identity, Profile before) {
    boolean once = identity.provider().authorization().callbackProfile() != null;
    UserInfo now = identity.userInfo();
    return of(once && before != null ? now.withNamesOf(before.userInfo(now.id())) : now);
  }

  /** What a provider says for the first time. */
  public static Profile of(UserInfo userInfo) {
    Profile profile = new Profile();
    profile.displayName = userInfo.displayName();
    profile.fullName = userInfo.name();
    profile.email = userInfo.email();
    profile.emailVerified = userInfo.emailVerified();
    profile.profileUrl = userInfo.profile();
    profile.imageUrl = userInfo.picture();
    return profile;
  }

  /** The same as a value; what to call the user stands for the user name. */
  public UserInfo userInfo(String id) {
    return new UserInfo(id, displayName, fullName, email, emailVerified, imageUrl, profileUrl);
  }
}
