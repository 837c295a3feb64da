package eesocial.welcome;

import eesocial.browser.Visit;
import eesocial.config.Settings;
import eesocial.flow.PendingFlow;
import eesocial.security.CallerLogin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Where strangers wait, and where they have something to do meanwhile. */
@ApplicationScoped
public class Strangers {

  @Inject PendingIdentity pendingIdentity;
  @Inject CallerLogin callerLogin;
  @Inject Settings settings;

  /**
   * Has a stranger wait in this browser.
   *
   * @return the page to go to: a form to sign up, or to prove whose account it is
   */
  public String await(Visit visit, PendingFlow flow, Arrival.Stranger stranger) {
    pendingIdentity.keep(visit.response(), stranger.identity(), stranger.caller(), flow);
    if (stranger.caller() == null) {
      return settings.signUpPage();
    }
    // whoever is logged in here meant to be somebody else
    if (visit.caller() != null) {
      callerLogin.logout(visit.request(), visit.response());
    }
    return settings.linkPage();
  }
}
