package eesocial.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** All logins of a caller, in whatever browser. */
@ApplicationScoped
public class CallerLogins {

  @Inject RememberedLogins rememberedLogins;

  /** Ends them all. Joins the caller's transaction. */
  public void endAll(String caller) {
    rememberedLogins.forgetAll(caller);
  }
}
