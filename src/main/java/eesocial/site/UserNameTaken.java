package eesocial.site;

/** The wanted user name belongs to another account; nothing was stored. */
class UserNameTaken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UserNameTaken(String userName, Throwable cause) {
    // it happens every day, and some servers log each with its stack
    super("the user name " + userName + " is taken", cause, false, false);
  }
}
