package eesocial.site;

/**
 * What a new account is made of.
 *
 * @param userName the wanted name of the caller
 * @param passwordHash null for an account that only providers open
 * @param fullName may be null
 * @param email may be null
 * @param emailVerified whether a provider vouches for exactly this address
 */
record Registration(
    String userName, String passwordHash, String fullName, String email, boolean emailVerified) {

  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_EMAIL = 254;

  Registration {
    if (!UserName.fits(userName)) {
      throw new IllegalArgumentException("not a user name");
    }
    fullName = shortened(line(fullName));
    email = line(email);
    if (email == null || email.length() > LONGEST_EMAIL) {
      email = null;
      emailVerified = false;
    }
  }

  private static String shortened(String name) {
    return name == null || name.length() <= LONGEST_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME / 2));
  }

  // PostgreSQL stores no NUL, and no person has a line break in the name
  private static String line(String text) {
    String line = text == null ? "" : text.replaceAll("\\p{Cntrl}+", " ").strip();
    return line.isEmpty() ? null : line;
  }

  @Override
  public String toString() {
    return "Registration[userName=" + userName + "]";
  }
}
