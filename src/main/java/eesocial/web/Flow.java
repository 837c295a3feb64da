package eesocial.web;

import eesocial.browser.Visit;
import eesocial.flow.Purpose;
import eesocial.provider.Provider;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** A dialogue with a provider through the browser. */
interface Flow extends Refusable {

  /** What it is for. */
  Purpose purpose();

  /** Sends the browser to the provider. */
  Response start(Visit visit, Provider provider);

  /** The browser comes back with the parameters of an authorization response. */
  Response finish(Visit visit, Provider provider, Map<String, List<String>> parameters);
}
