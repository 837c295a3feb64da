package eesocial.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A test from outside, against the one deployed site; after each the providers are honest again.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("site")
@ExtendWith({ArquillianExtension.class, AgainstTheSite.HonestProviders.class})
public @interface AgainstTheSite {

  /** Forgets what the test had the providers do. */
  final class HonestProviders implements BeforeAllCallback, AfterEachCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
      assertThat(new Browser().get("/social/providers").status())
          .as("The site is not up; target/servers/shop/server-1.log says why")
          .isEqualTo(200);
    }

    @Override
    public void afterEach(ExtensionContext context) {
      Realms.all().forEach(Realm::reset);
    }
  }
}
