package eesocial.web;

import eesocial.config.Settings;
import eesocial.failure.ConfigurationException;
import eesocial.provider.Provider;
import eesocial.provider.Providers;
import eesocial.provider.UnknownLogin;
import eesocial.secret.Encryption;
import eesocial.security.AccountRegistrar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/**
 * Reads the whole configuration when the application starts, so that a mistake stops the
 * deployment.
 */
@ApplicationScoped
class StartUp {

  @Inject Settings settings;
  @Inject Encryption encryption;
  @Inject Providers providers;
  @Inject Instance<AccountRegistrar> registrar;

  void check(@Observes @Initialized(ApplicationScoped.class) Object start) {
    settings.appUrl();
    encryption.seal("start", "");
    for (Provider provider : providers.all()) {
      if (provider.unknownLogin() == UnknownLogin.REGISTER && !registrar.isResolvable()) {
        throw new ConfigurationException(
            "social." + provider + ".unknown-login",
            "is register, but nobody can make accounts",
            "Write a CDI bean that implements AccountRegistrar, or reject or sign-up here");
      }
    }
  }
}
