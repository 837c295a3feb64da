package eesocial.definition;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Inside;
import eesocial.testing.recorded.DefinitionFile;
import eesocial.testing.recorded.RecordedProvider;
import jakarta.json.JsonObject;
import java.util.List;

/**
 * Who connects an account at one provider.
 *
 * @param browser where they are logged in
 * @param provider the provider
 */
record Member(Browser browser, RecordedProvider provider) {

  String name() {
    return Inside.name(browser);
  }

  /** Connects the account, or connects it again. */
  Answer connect() {
    return Roundtrip.make(browser, "connect", provider);
  }

  Answer disconnect() {
    return browser.on("/social/connect/" + provider.id()).json().delete();
  }

  /** The connections to this provider. */
  List<JsonObject> connections() {
    return browser
        .get("/social/connections")
        .json()
        .asJsonArray()
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(connection -> connection.getString("provider").equals(provider.id()))
        .toList();
  }

  /** The only one. */
  JsonObject connection() {
    assertThat(connections()).hasSize(1);
    return connections().get(0);
  }

  String status() {
    return connection().getString("status");
  }

  /** What the provider's API answers to the application. */
  String call() {
    String id = provider.id();
    String path = provider.pathBelow(DefinitionFile.of(id).address("api", provider.settings()));
    String method = provider.endpoint("api").method();
    return browser.get("/test/doors/api/" + id + "?path=" + path + "&method=" + method).body();
  }
}
