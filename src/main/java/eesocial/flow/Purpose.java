package eesocial.flow;

/** What a flow is for; it can be finished for nothing else. */
public enum Purpose {
  /** Log the user in. */
  LOGIN("login"),
  /** Connect another account to the caller. */
  CONNECT("connect"),
  /** Renew the tokens of a connection the caller has. */
  RECONNECT("connect");

  private final String callback;

  Purpose(String callback) {
    this.callback = callback;
  }

  /** The endpoint the provider sends the browser back to. */
  public String callback() {
    return callback;
  }
}
