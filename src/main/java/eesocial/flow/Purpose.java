package eesocial.flow;

import eesocial.provider.Provider;

/** What a flow is for; it can be finished for nothing else. */
public enum Purpose {
  /** Log the user in. */
  LOGIN("login"),
  /** Connect another account to the caller. */
  CONNECT("connect"),
  /** Renew the tokens of a connection the caller has. */
  RECONNECT("connect"),
  /** Have the user prove that they are a certain caller. */
  PROOF("login");

  private final String endpoint;

  Purpose(String endpoint) {
    this.endpoint = endpoint;
  }

  /** Where the provider sends the browser back to, below the endpoints' application path. */
  public String callback(Provider provider) {
    return "/" + endpoint + "/" + provider.id();
  }

  /** Whether flows of both purposes come back to the same endpoint. */
  boolean sharesCallbackWith(Purpose other) {
    return endpoint.equals(other.endpoint);
  }
}
