package eesocial.testing.inside;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The tests' own resources, in an application beside the library's. */
@ApplicationPath("test")
public class InsideApplication extends Application {}
