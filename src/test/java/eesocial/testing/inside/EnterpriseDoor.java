package eesocial.testing.inside;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;

/** An enterprise bean for members. */
@Stateless
public class EnterpriseDoor {

  @RolesAllowed("user")
  public String open() {
    return "open";
  }
}
