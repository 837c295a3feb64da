package eesocial.browser;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.io.StringReader;
import java.util.Map;

/**
 * An application that does everything by {@code fetch}, on whatever page of the site it is. The
 * browser has to bypass the pages' Content Security Policy: they are not to run any script.
 */
final class SinglePage {

  private static final String FETCH =
      """
      async ([method, path, body]) => {
        const answer = await fetch(path, {
          method,
          headers: body
            ? {'Accept': 'application/json', 'Content-Type': 'application/json'}
            : {'Accept': 'application/json'},
          body: body || undefined
        });
        return JSON.stringify({status: answer.status, type: answer.headers.get('Content-Type') || '',
            body: await answer.text()});
      }
      """;

  private final Tab tab;
  private final String site;

  /** What {@code fetch} got. */
  record Fetched(int status, String type, String body) {

    JsonStructure json() {
      return Json.createReader(new StringReader(body)).read();
    }

    String text(String name) {
      return json().asJsonObject().getString(name);
    }
  }

  /** Some page is there, and with it the site's cookies. */
  SinglePage(Chromium.Profile profile, String site) {
    this.site = site;
    tab = profile.tab();
    tab.open("/");
  }

  Fetched get(String path) {
    return fetch("GET", path, null);
  }

  Fetched delete(String path) {
    return fetch("DELETE", path, null);
  }

  Fetched post(String path, Map<String, Object> body) {
    return fetch("POST", path, Json.createObjectBuilder(body).build().toString());
  }

  /** Goes to a provider and says who one is there; where one comes back to is what comes back. */
  String visit(String path, Map<String, Object> body, String person) {
    tab.page().navigate(post(path, body).text("authorizationUri"));
    tab.introduceAs(person);
    tab.page().waitForURL(url -> url.startsWith(site));
    return tab.page().url().substring(site.length());
  }

  private Fetched fetch(String method, String path, String body) {
    Object answer =
        tab.page().evaluate(FETCH, java.util.Arrays.asList(method, "/social/" + path, body));
    JsonObject json = Json.createReader(new StringReader(answer.toString())).readObject();
    return new Fetched(json.getInt("status"), json.getString("type"), json.getString("body"));
  }
}
