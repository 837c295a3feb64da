package eesocial.testing.inside;

import jakarta.ejb.EJBAccessException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** An enterprise bean's refusal is a 500 on every server, unless somebody says otherwise. */
@Provider
public class EnterpriseRefusal implements ExceptionMapper<EJBAccessException> {

  @Override
  public Response toResponse(EJBAccessException refusal) {
    return Response.status(Response.Status.FORBIDDEN).build();
  }
}
