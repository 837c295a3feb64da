package eesocial.account;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Typed;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.lang.reflect.Modifier;
import java.util.List;

/**
 * Whether the application knows callers of its own: by an authentication mechanism or an identity
 * store that is not ours, as a bean or by one of the {@code @…Definition} annotations. If it does
 * not, all who ever come are strangers.
 */
public class OwnAccounts implements Extension {

  private static final String OURS = "eesocial.security.";
  private static final String MECHANISM = "AuthenticationMechanismDefinition";
  private static final String STORE = "IdentityStoreDefinition";

  private boolean mechanism;
  private boolean identityStore;

  void see(@Observes ProcessAnnotatedType<?> found) {
    AnnotatedType<?> type = found.getAnnotatedType();
    mechanism |= isOwn(type, HttpAuthenticationMechanism.class) || isDefined(type, MECHANISM);
    identityStore |= isOwn(type, IdentityStore.class) || isDefined(type, STORE);
  }

  /** Whether it does. */
  public boolean exist() {
    return mechanism || identityStore;
  }

  /** Whether it does by an authentication mechanism; once all its types are known. */
  public boolean haveMechanism() {
    return mechanism;
  }

  private static boolean isOwn(AnnotatedType<?> type, Class<?> kind) {
    Class<?> javaClass = type.getJavaClass();
    Typed typed = type.getAnnotation(Typed.class);
    return kind.isAssignableFrom(javaClass)
        && !javaClass.getName().startsWith(OURS)
        && isApplications(javaClass)
        && !Modifier.isAbstract(javaClass.getModifiers())
        // some containers have beans that only their own definitions put to use
        && (typed == null || List.of(typed.value()).contains(kind));
  }

  /** Unlike the container's classes, which are beans in every application, it can see us. */
  private static boolean isApplications(Class<?> type) {
    try {
      String us = OwnAccounts.class.getName();
      return Class.forName(us, false, type.getClassLoader()) == OwnAccounts.class;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /** Some containers know more definitions than the specification. */
  private static boolean isDefined(AnnotatedType<?> type, String definition) {
    return type.getAnnotations().stream()
        .anyMatch(annotation -> annotation.annotationType().getName().contains(definition));
  }
}
