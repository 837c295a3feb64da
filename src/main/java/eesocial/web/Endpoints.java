package eesocial.web;

import java.util.Set;

/**
 * The endpoints of social login, below the path of the {@code Application} that serves them.
 *
 * <table>
 * <caption>What happens</caption>
 * <tr><td>POST login/{provider}</td><td>sends the browser to the provider to log in</td></tr>
 * <tr><td>GET login/{provider}</td><td>the browser comes back and is logged in</td></tr>
 * <tr><td>POST login/{provider}/response</td><td>the same by a posted form</td></tr>
 * <tr><td>GET sign-up</td><td>JSON of the stranger whom a provider has just vouched for</td></tr>
 * <tr><td>POST sign-up</td><td>makes the stranger an account and logs them in</td></tr>
 * <tr><td>DELETE sign-up</td><td>forgets the stranger</td></tr>
 * <tr><td>POST logout</td><td>ends the login here</td></tr>
 * <tr><td>GET providers</td><td>JSON of the providers in button order</td></tr>
 * <tr><td>POST prove/{provider}</td><td>sends the caller there to prove who they are</td></tr>
 * <tr><td>POST connect/{provider}</td><td>sends the caller to the provider to connect an account</td></tr>
 * <tr><td>GET connect/{provider}</td><td>the caller comes back and the account is connected</td></tr>
 * <tr><td>POST connect/{provider}/response</td><td>the same by a posted form</td></tr>
 * <tr><td>POST reconnect/{provider}</td><td>sends the caller there to renew a connection</td></tr>
 * <tr><td>GET connections</td><td>JSON of the caller's connections</td></tr>
 * <tr><td>DELETE connect/{provider}[/{providerUserId}]</td><td>removes connections</td></tr>
 * <tr><td>POST disconnect/{provider}[/{providerUserId}]</td><td>the same for forms</td></tr>
 * <tr><td>POST default/{provider}[/{providerUserId}]</td><td>chooses among several</td></tr>
 * </table>
 *
 * <p>Clients that ask for JSON get it; {@code META-INF/openapi.yaml} describes every form of it.
 */
public final class Endpoints {

  /** The resource classes, for an {@code Application} that names its own and wants them too. */
  public static final Set<Class<?>> ALL =
      Set.of(
          LoginResource.class,
          SignUpResource.class,
          ProvidersResource.class,
          ConnectResource.class,
          ConnectionsResource.class,
          ProofResource.class);

  private Endpoints() {}
}
