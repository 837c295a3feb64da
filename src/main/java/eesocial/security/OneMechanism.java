package eesocial.security;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Typed;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessBeanAttributes;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import java.lang.reflect.Modifier;
import java.util.List;

/**
 * An application has one authentication mechanism (Jakarta Security 3.0, section 2.1). Ours steps
 * back where the application brings its own, as a bean or by one of the
 * {@code @…AuthenticationMechanismDefinition} annotations; {@link CallerLogin} then logs in through
 * that.
 *
 * <p>All types are seen before the first bean is made of one (CDI 4.0, section 24.5), so the order
 * in which the container finds them does not matter.
 */
public class OneMechanism implements Extension {

  private static final String DEFINITION = "AuthenticationMechanismDefinition";

  private boolean another;

  void see(@Observes ProcessAnnotatedType<?> found) {
    another |= isMechanism(found.getAnnotatedType()) || isDefined(found.getAnnotatedType());
  }

  void choose(@Observes ProcessBeanAttributes<SocialAuthenticationMechanism> ours) {
    if (another) {
      ours.veto();
    }
  }

  private static boolean isMechanism(AnnotatedType<?> type) {
    Class<?> javaClass = type.getJavaClass();
    Typed typed = type.getAnnotation(Typed.class);
    return HttpAuthenticationMechanism.class.isAssignableFrom(javaClass)
        && javaClass != SocialAuthenticationMechanism.class
        && !Modifier.isAbstract(javaClass.getModifiers())
        // some containers have beans that only their own definitions put to use
        && (typed == null || List.of(typed.value()).contains(HttpAuthenticationMechanism.class));
  }

  /** Some containers add definitions of their own to those of the specification. */
  private static boolean isDefined(AnnotatedType<?> type) {
    return type.getAnnotations().stream()
        .anyMatch(annotation -> annotation.annotationType().getName().contains(DEFINITION));
  }
}
