package eesocial.web;

import static eesocial.web.ConnectionJson.add;

import eesocial.account.AccountRegistrar;
import eesocial.browser.Visit;
import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import eesocial.provider.Provider;
import eesocial.provider.UserInfo;
import eesocial.welcome.SignUp;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/**
 * The sign-up this browser has to finish. What the application's own form does with {@link SignUp},
 * a single-page application does here; the accounts come from the {@link AccountRegistrar}.
 */
@Path("sign-up")
@RequestScoped
public class SignUpResource extends Endpoint {

  @Inject SignUp signUp;
  @Inject Instance<AccountRegistrar> registrar;

  @GET
  public Response pending() {
    return gate.answered(visit(), () -> answers.document(json()));
  }

  @POST
  public Response complete(InputStream body) {
    Visit visit = visit(body);
    return gate.ours(visit, () -> complete(visit));
  }

  @DELETE
  public Response cancel() {
    Visit visit = visit();
    return gate.ours(
        visit,
        () -> {
          signUp.cancel(response);
          return answers.nothing();
        });
  }

  private Response complete(Visit visit) {
    Map<String, String> typed = typed(visit);
    Provider provider = signUp.provider();
    String next =
        signUp.complete(
            userInfo -> registrar().register(provider, userInfo, typed), request, response);
    return answers.toPageOfCaller(visit, next);
  }

  /**
   * A sign-up begun since in another tab shall not become an account that the person did not see:
   * who sends back what {@code GET} told is protected from it.
   */
  private Map<String, String> typed(Visit visit) {
    JsonObject pending = json();
    if (visit.request().getQueryString() != null) {
      throw new SocialException(Reason.INVALID_REQUEST, "what is typed belongs in the body");
    }
    Map<String, String> typed = visit.typed();
    for (String key : List.of("provider", "providerUserId")) {
      String meant = pending.getString(key);
      if (!meant.equals(typed.getOrDefault(key, meant))) {
        throw new SocialException(Reason.UNKNOWN_SIGN_UP, "another sign-up has begun since");
      }
    }
    return typed;
  }

  /** What the provider says; only of the e-mail address it may be verified. */
  private JsonObject json() {
    if (!signUp.isPending()) {
      throw new SocialException(Reason.UNKNOWN_SIGN_UP, "this browser has no sign-up to finish");
    }
    UserInfo says = signUp.userInfo();
    JsonObjectBuilder json = Json.createObjectBuilder();
    add(json, "provider", signUp.provider().id());
    add(json, "providerName", signUp.provider().name());
    add(json, "providerUserId", says.id());
    add(json, "username", says.username());
    add(json, "fullName", says.name());
    add(json, "email", says.email());
    json.add("emailVerified", says.emailVerified());
    add(json, "profileUrl", says.profile());
    add(json, "imageUrl", says.picture());
    return json.build();
  }

  private AccountRegistrar registrar() {
    if (!registrar.isResolvable()) {
      throw new SocialException(
          Reason.UNKNOWN_SIGN_UP, "no AccountRegistrar of the application makes accounts here");
    }
    return registrar.get();
  }
}
