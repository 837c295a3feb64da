package eesocial.host.form;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The shop's own resources, found by the server. */
@ApplicationPath("api")
public class ShopApplication extends Application {}
