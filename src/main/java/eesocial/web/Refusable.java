package eesocial.web;

import eesocial.browser.Visit;
import eesocial.failure.SocialException;
import eesocial.provider.Provider;
import jakarta.ws.rs.core.Response;

/** What can come to nothing at a provider. */
interface Refusable {

  /** Tells the application and the user why the flow came to nothing. */
  Response refuse(Visit visit, Provider provider, SocialException refusal);
}
