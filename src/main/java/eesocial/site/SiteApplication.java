package eesocial.site;

import jakarta.annotation.security.DeclareRoles;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Puts the library's endpoints below {@code /social}. */
@ApplicationPath("social")
@DeclareRoles(Account.USER)
public class SiteApplication extends Application {}
