package eesocial.testing.recorded;

import eesocial.testing.Parameters;
import eesocial.testing.Seen;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One endpoint of a provider, and what a request to it has to be. Values are templates that {@link
 * Placeholders} fills in.
 *
 * @param name {@code token}
 * @param method the HTTP method
 * @param address where it is, without a query
 * @param body how the parameters travel: {@code query}, {@code form}, {@code json}, or {@code none}
 * @param parameters what has to be sent
 * @param optional the names of what may be sent
 * @param headers what has to be sent; without {@code Authorization} there must be none
 */
public record Endpoint(
    String name,
    String method,
    String address,
    String body,
    Map<String, String> parameters,
    Set<String> optional,
    Map<String, String> headers) {

  private static final String AUTHORIZATION = "Authorization";

  /** The same, with other parameters over the usual ones. */
  Endpoint with(Map<String, String> others) {
    Map<String, String> all = new LinkedHashMap<>(parameters);
    all.putAll(others);
    return new Endpoint(name, method, address, body, all, optional, headers);
  }

  /** What is wrong with a request; empty if it is as it has to be. */
  List<String> complaints(Seen seen, Placeholders placeholders) {
    List<String> complaints = new ArrayList<>();
    if (!method.equals(seen.method())) {
      complaints.add("the method is " + seen.method() + " and not " + method);
    }
    complaints.addAll(misplaced(seen));
    Map<String, String> sent = read(seen);
    Set<String> unknown = new TreeSet<>(sent.keySet());
    unknown.removeAll(parameters.keySet());
    unknown.removeAll(optional);
    unknown.forEach(name -> complaints.add("does not know the parameter " + name));
    parameters.forEach(
        (name, template) -> {
          String value = sent.get(name);
          if (!(value == null && optional.contains(name)) && !placeholders.fit(template, value)) {
            complaints.add("the parameter " + name + " is " + value + " and not " + template);
          }
        });
    headers.forEach(
        (name, template) -> {
          if (!placeholders.fit(template, seen.header(name))) {
            complaints.add("the header " + name + " is " + seen.header(name) + ", no " + template);
          }
        });
    if (!headers.containsKey(AUTHORIZATION) && seen.header(AUTHORIZATION) != null) {
      complaints.add("there is an Authorization: " + seen.header(AUTHORIZATION));
    }
    return complaints;
  }

  private List<String> misplaced(Seen seen) {
    String type = String.valueOf(seen.header("Content-Type"));
    boolean right =
        switch (body) {
          case "query" -> seen.body().isEmpty();
          case "form" ->
              seen.query().isEmpty() && type.startsWith("application/x-www-form-urlencoded");
          case "json" -> seen.query().isEmpty() && type.startsWith("application/json");
          default -> seen.query().isEmpty() && seen.body().isEmpty() && "null".equals(type);
        };
    return right ? List.of() : List.of("the parameters do not travel as " + body + " but " + type);
  }

  /** The parameters of a request where they have to be; those that are doubled count as one. */
  public Map<String, String> read(Seen seen) {
    return switch (body) {
      case "query" -> pairs(seen.query());
      case "json" -> json(seen.body());
      default -> pairs(seen.body());
    };
  }

  /** Every value of a request that may be a token. */
  Stream<String> values(Seen seen) {
    String authorization = String.valueOf(seen.header(AUTHORIZATION));
    return Stream.concat(read(seen).values().stream(), Stream.of(authorization.split(" ", -1)));
  }

  private static Map<String, String> pairs(String text) {
    Map<String, String> pairs = new LinkedHashMap<>();
    Parameters.parse(text)
        .entries()
        .forEach(e -> pairs.merge(e.getKey(), e.getValue(), (one, two) -> one + " and " + two));
    return pairs;
  }

  private static Map<String, String> json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return Recorded.texts(reader.readObject());
    } catch (JsonException e) {
      return Map.of();
    }
  }
}
