package eesocial.testing;

import static java.util.stream.Collectors.joining;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a provider has the browser bring back: a redirect, or a form to post.
 *
 * @param posted whether it is a form
 * @param address where to, without a query
 * @param parameters what with
 */
public record Callback(boolean posted, String address, Parameters parameters) {

  private static final Pattern FIELD = Pattern.compile("name=\"([^\"]*)\" value=\"([^\"]*)\"");
  private static final Pattern ACTION = Pattern.compile("action=\"([^\"]*)\"");

  /** The same with another value. */
  public Callback with(String name, String value) {
    return new Callback(posted, address, parameters.without(name).and(name, value));
  }

  /** The same with one more value. */
  public Callback twice(String name, String value) {
    return new Callback(posted, address, parameters.and(name, value));
  }

  /** The same without a parameter. */
  public Callback without(String name) {
    return new Callback(posted, address, parameters.without(name));
  }

  /** An error instead of the code (RFC 6749, section 4.1.2.1). */
  public Callback error(String error) {
    return without("code").with("error", error);
  }

  /** Who says no comes back like this where OAuth 1.0a is spoken. */
  public Callback denied() {
    String token = parameters.get("oauth_token");
    return without("oauth_token").without("oauth_verifier").with("denied", token);
  }

  /** The same at another address. */
  public Callback at(String other) {
    return new Callback(posted, other, parameters);
  }

  /** The parameter {@code state}; the hash of the token where OAuth 1.0a is spoken. */
  public String state() {
    return Stream.of("oauth_token", "denied")
        .map(parameters::get)
        .filter(Objects::nonNull)
        .map(Grant::s256)
        .findFirst()
        .orElse(parameters.get("state"));
  }

  /** The parameter {@code code}. */
  public String code() {
    return parameters.get("code");
  }

  /** As a redirect. */
  public String uri() {
    return address + "?" + parameters;
  }

  /** The same as the provider answers it. */
  public Reply reply() {
    if (!posted) {
      return Reply.redirect(302, uri());
    }
    String fields =
        parameters.entries().stream()
            .map(e -> "<input name=\"" + e.getKey() + "\" value=\"" + escaped(e.getValue()) + "\">")
            .collect(joining());
    return Reply.text(
        200, "text/html", "<form method=\"post\" action=\"" + address + "\">" + fields + "</form>");
  }

  /** Reads what {@link #reply} wrote, as a browser does. */
  public static Callback of(String location, String body) {
    if (location != null) {
      int query = location.indexOf('?');
      return query < 0
          ? new Callback(false, location, Parameters.none())
          : new Callback(
              false, location.substring(0, query), Parameters.parse(location.substring(query + 1)));
    }
    Matcher action = ACTION.matcher(body);
    if (!action.find()) {
      throw new AssertionError("The provider did not send the browser back: " + body);
    }
    Parameters parameters = Parameters.none();
    for (Matcher field = FIELD.matcher(body); field.find(); ) {
      parameters = parameters.and(field.group(1), field.group(2).replace("&quot;", "\""));
    }
    return new Callback(true, action.group(1), parameters);
  }

  private static String escaped(String value) {
    return value.replace("\"", "&quot;");
  }
}
