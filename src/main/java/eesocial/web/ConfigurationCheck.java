package eesocial.web;

import eesocial.account.AccountRegistrar;
import eesocial.config.Settings;
import eesocial.failure.ConfigurationException;
import eesocial.provider.Provider;
import eesocial.provider.Providers;
import eesocial.provider.UnknownLogin;
import eesocial.secret.Encryption;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessBean;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Reads the whole configuration before the application starts, so that a mistake stops the
 * deployment with every problem in one message (CDI 4.0, section 24.5.3: a problem here ends the
 * deployment).
 */
public class ConfigurationCheck implements Extension {

  private boolean registrar;

  void find(@Observes ProcessBean<?> found) {
    registrar |= found.getBean().getTypes().contains(AccountRegistrar.class);
  }

  void check(@Observes AfterDeploymentValidation deployment) {
    List<String> problems = new ArrayList<>();
    Config config = ConfigProvider.getConfig();
    collect(
        problems,
        () -> {
          Settings settings = new Settings(config);
          collect(problems, () -> new Encryption(settings));
          collect(problems, () -> checkPolicies(new Providers(settings, config)));
        });
    if (!problems.isEmpty()) {
      deployment.addDeploymentProblem(
          new ConfigurationException("\n\n" + String.join("\n", problems) + "\n"));
    }
  }

  private void checkPolicies(Providers providers) {
    for (Provider provider : providers.all()) {
      if (provider.unknownLogin() == UnknownLogin.REGISTER && !registrar) {
        throw new ConfigurationException(
            "social." + provider + ".unknown-login",
            "is register, but nobody can make accounts",
            "Write a CDI bean that implements AccountRegistrar, or write reject or sign-up here");
      }
    }
  }

  private static void collect(List<String> problems, Runnable step) {
    try {
      step.run();
    } catch (ConfigurationException e) {
      problems.add(e.getMessage());
    }
  }
}
