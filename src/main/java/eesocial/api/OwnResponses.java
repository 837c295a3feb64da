package eesocial.api;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.ServerErrorException;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.client.WebTarget;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Keeps a provider's error from becoming our answer. Whoever lets the exception of a client pass
 * answers with its response (Jakarta REST 3.1, section 4.3.3): the provider's body, cookies and
 * challenges. So what a client throws is of the same type and status, but its response holds
 * nothing more; the provider's is that of its cause.
 */
final class OwnResponses implements InvocationHandler {

  private final Object client;

  private OwnResponses(Object client) {
    this.client = client;
  }

  /** The same client, whose exceptions bring nothing of the provider's along. */
  static <T> T of(T client, Class<T> type) {
    Set<Class<?>> interfaces = new LinkedHashSet<>(Set.of(type));
    for (Class<?> c = client.getClass(); c != null; c = c.getSuperclass()) {
      interfaces.addAll(Set.of(c.getInterfaces()));
    }
    interfaces.removeIf(i -> i != type && !isStandard(i, type.getClassLoader()));
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(), interfaces.toArray(Class<?>[]::new), new OwnResponses(client)));
  }

  /** Those of the implementation may speak of classes that the loader does not see. */
  private static boolean isStandard(Class<?> type, ClassLoader loader) {
    try {
      return type.getName().matches("(java|jakarta)\\..*")
          && Class.forName(type.getName(), false, loader) == type;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    method.trySetAccessible(); // an application's interface need not be public
    try {
      Object result = method.invoke(client, arguments);
      return result == client ? proxy : guarded(result);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof WebApplicationException told
          ? withoutResponse(told)
          : e.getCause();
    }
  }

  private static Object guarded(Object result) {
    if (result instanceof WebTarget target) {
      return of(target, WebTarget.class);
    }
    if (result instanceof Invocation.Builder builder) {
      return of(builder, Invocation.Builder.class);
    }
    return result instanceof Invocation invocation ? of(invocation, Invocation.class) : result;
  }

  private static WebApplicationException withoutResponse(WebApplicationException told) {
    int status = told.getResponse().getStatus();
    Response bare = Response.status(status).build();
    return switch (status) {
      case 400 -> new BadRequestException(bare, told);
      case 401 -> new NotAuthorizedException(bare, told);
      case 403 -> new ForbiddenException(bare, told);
      case 404 -> new NotFoundException(bare, told);
      case 406 -> new NotAcceptableException(bare, told);
      case 415 -> new NotSupportedException(bare, told);
      case 500 -> new InternalServerErrorException(bare, told);
      case 503 -> new ServiceUnavailableException(bare, told);
      default -> ofFamily(bare, told);
    };
  }

  private static WebApplicationException ofFamily(Response bare, WebApplicationException told) {
    return switch (bare.getStatusInfo().getFamily()) {
      case REDIRECTION -> new RedirectionException(told.getMessage(), bare);
      case CLIENT_ERROR -> new ClientErrorException(bare, told);
      case SERVER_ERROR -> new ServerErrorException(bare, told);
      default -> new WebApplicationException(told, bare);
    };
  }
}
