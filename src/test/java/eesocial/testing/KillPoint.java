package eesocial.testing;

/** Where in a flow a node is ended by SIGKILL, in the order in which a flow comes by. */
public enum KillPoint {
  /** The browser is on its way to the provider. */
  AFTER_START,

  /** The commit by which the node makes flow or lease its own is on its way to the database. */
  BEFORE_CLAIM,

  /** The database has done so, and its answer is on its way. */
  AFTER_CLAIM,

  /** The token request has arrived at the provider. */
  TOKEN_REQUEST,

  /** The provider has answered it. */
  TOKEN_ANSWER,

  /** The provider is asked for the user info. */
  USER_INFO,

  /** The commit of what came of it is on its way to the database. */
  BEFORE_COMMIT,

  /** The database has committed, and its answer is on its way. */
  AFTER_COMMIT,

  /** The answer to the browser is on its way. */
  RESPONSE;

  boolean isCommit() {
    return this == BEFORE_COMMIT || this == AFTER_COMMIT;
  }

  boolean isClaim() {
    return this == BEFORE_CLAIM || this == AFTER_CLAIM;
  }
}
