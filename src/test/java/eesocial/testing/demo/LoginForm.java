package eesocial.testing.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.util.Objects;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * What the buttons of {@code login.html} send: a {@code name} logs in as that person, {@code deny}
 * refuses, as RFC 6749, section 4.1.2.1 has it.
 *
 * @param provider the authorization server behind this form
 */
record LoginForm(Route provider) implements Route {

  @Override
  public boolean match(OAuth2HttpRequest request) {
    return "POST".equals(request.getMethod())
        && request.getUrl().encodedPath().endsWith("/authorize");
  }

  @Override
  public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
    if (request.getFormParameters().get("deny") != null) {
      return denied(request.getUrl());
    }
    String name = Objects.requireNonNullElse(request.getFormParameters().get("name"), "");
    return provider.invoke(asLogin(request, new Person(name)));
  }

  /** The form as mock-oauth2-server's own login page would send it. */
  private static OAuth2HttpRequest asLogin(OAuth2HttpRequest request, Person person) {
    URI here = request.getUrl().uri();
    String form =
        "username=" + person.subject() + "&claims=" + URLEncoder.encode(person.claims(here), UTF_8);
    return new OAuth2HttpRequest(request.getHeaders(), "POST", request.getOriginalUrl(), form);
  }

  private static OAuth2HttpResponse denied(HttpUrl request) {
    HttpUrl.Builder redirect =
        HttpUrl.get(Objects.requireNonNull(request.queryParameter("redirect_uri")))
            .newBuilder()
            .addQueryParameter("error", "access_denied")
            .addQueryParameter("error_description", "The person said no.");
    String state = request.queryParameter("state");
    if (state != null) {
      redirect.addQueryParameter("state", state);
    }
    return new OAuth2HttpResponse(
        Headers.of("Location", redirect.build().toString()), 302, null, null);
  }
}
