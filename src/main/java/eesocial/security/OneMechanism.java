package eesocial.security;

import eesocial.account.OwnAccounts;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessBeanAttributes;

/**
 * An application has one authentication mechanism (Jakarta Security 3.0, section 2.1). Ours steps
 * back where the application brings its own; {@link CallerLogin} then logs in through that.
 *
 * <p>The container knows all types before it makes the first bean of one (CDI 4.0, section 24.5).
 */
public class OneMechanism implements Extension {

  void choose(
      @Observes ProcessBeanAttributes<SocialAuthenticationMechanism> ours, BeanManager beans) {
    if (beans.getExtension(OwnAccounts.class).haveMechanism()) {
      ours.veto();
    }
  }
}
