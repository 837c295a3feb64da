package eesocial.web;

import eesocial.account.AccountByEmail;
import eesocial.account.AccountRegistrar;
import eesocial.account.OwnAccounts;
import eesocial.config.Settings;
import eesocial.failure.ConfigurationException;
import eesocial.provider.Provider;
import eesocial.provider.Providers;
import eesocial.provider.UnknownLogin;
import eesocial.secret.Encryption;
import eesocial.security.SocialAuthenticationMechanism;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessBean;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Reads the whole configuration before the application starts, so that a mistake stops the
 * deployment with every problem in one message (CDI 4.0, section 24.5.3: a problem here ends the
 * deployment).
 */
public class ConfigurationCheck implements Extension {

  private final Set<Type> beans = new HashSet<>();
  private boolean ownAccounts;

  // the BeanManager of an extension does not see the beans of the WAR on every server
  void find(@Observes ProcessBean<?> found) {
    beans.addAll(found.getBean().getTypes());
  }

  void check(@Observes AfterDeploymentValidation deployment, BeanManager beanManager) {
    ownAccounts = beanManager.getExtension(OwnAccounts.class).exist();
    List<String> problems = new ArrayList<>();
    Config config = ConfigProvider.getConfig();
    collect(
        problems,
        () -> {
          Settings settings = new Settings(config);
          collect(problems, () -> new Encryption(settings));
          collect(problems, () -> checkPolicies(problems, new Providers(settings, config)));
        });
    if (!problems.isEmpty()) {
      deployment.addDeploymentProblem(
          new ConfigurationException("\n\n" + String.join("\n", problems) + "\n"));
    }
  }

  private void checkPolicies(List<String> problems, Providers providers) {
    for (Provider provider : providers.all()) {
      for (UnknownLogin policy : provider.unknownLogin()) {
        collect(problems, () -> check("social." + provider + ".unknown-login", policy));
      }
    }
  }

  /** Whether the application brings what a policy of ours needs. */
  private void check(String key, UnknownLogin policy) {
    switch (policy) {
      case REGISTER ->
          require(
              !ownAccounts || beans.contains(AccountRegistrar.class),
              key,
              "is register, but nobody can make accounts that your identity stores know",
              "Write a CDI bean that implements AccountRegistrar, or write reject or sign-up here");
      case LINK -> requireAccountByEmail(key);
      case LINK_AUTOMATICALLY -> {
        requireAccountByEmail(key);
        requireOurMechanism(key);
      }
      case REJECT, SIGN_UP -> {}
    }
  }

  private void requireAccountByEmail(String key) {
    require(
        beans.contains(AccountByEmail.class),
        key,
        "links accounts by their e-mail address, but nobody finds them by it",
        "Write a CDI bean that implements AccountByEmail, or leave link out");
  }

  private void requireOurMechanism(String key) {
    require(
        beans.contains(SocialAuthenticationMechanism.class),
        key,
        "is link-automatically, but the application has an authentication mechanism of its own,"
            + " whose sessions we cannot end",
        "Write link");
  }

  private static void require(boolean held, String key, String problem, String remedy) {
    if (!held) {
      throw new ConfigurationException(key, problem, remedy);
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
