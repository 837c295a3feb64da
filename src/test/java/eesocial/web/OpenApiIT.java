package eesocial.web;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.connection.Status;
import eesocial.failure.Reason;
import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Site;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the server tells of the endpoints at {@code /openapi} (MicroProfile OpenAPI 3.1). */
@Tag("openapi")
@AgainstTheSite
class OpenApiIT {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

  private JsonObject document;

  /** An operation of the document, with the parameters of its path. */
  private record Operation(String path, String method, JsonObject pathItem, JsonObject json) {

    String name() {
      return method.toUpperCase(Locale.ROOT) + " " + path;
    }

    Stream<JsonObject> parameters() {
      return Stream.of(pathItem, json)
          .filter(owner -> owner.containsKey("parameters"))
          .flatMap(owner -> owner.getJsonArray("parameters").stream())
          .map(JsonValue::asJsonObject);
    }
  }

  @BeforeEach
  void read() {
    Answer answer = new Browser().on(Site.origin() + "/openapi").json().get();
    assertThat(answer.status()).isEqualTo(200);
    document = answer.json().asJsonObject();
  }

  /** Jersey's own description would be open to everybody. */
  @Test
  void nothingElseDescribesTheEndpoints() {
    Browser anybody = new Browser();
    assertThat(anybody.get("/social/application.wadl").status()).isEqualTo(404);
    assertThat(anybody.on("/social/providers").send("OPTIONS").body()).doesNotContain("wadl");
  }

  @Test
  void documentIsOurs() {
    assertThat(document.getString("openapi")).isEqualTo("3.0.3");
    assertThat(document.getJsonObject("info").getString("title")).isEqualTo("ee-social");
    assertThat(document.getJsonObject("info").getString("version")).isNotBlank();
  }

  @Test
  void everyEndpointIsDescribedAndNoOther() {
    assertThat(operations().map(Operation::name))
        .containsExactlyInAnyOrderElementsOf(
            Endpoints.ALL.stream().flatMap(OpenApiIT::endpoints).toList());
  }

  /** The scan leaves out our packages and nothing else. */
  @Test
  void resourcesOfTheApplicationAreDescribedToo() {
    assertThat(document.getJsonObject("paths").keySet()).anyMatch(path -> path.endsWith("/own"));
  }

  /** Of a scan's findings alone one could tell neither answers nor what goes wrong. */
  @Test
  void everyOperationTellsItsAnswers() {
    assertThat(operations())
        .allSatisfy(
            operation -> {
              assertThat(operation.json().getString("summary")).isNotBlank();
              JsonObject responses = operation.json().getJsonObject("responses");
              assertThat(responses.keySet()).anyMatch(status -> status.startsWith("20"));
              assertThat(responses.getJsonObject("default").getString("$ref"))
                  .isEqualTo("#/components/responses/Problem");
            });
    assertThat(operations().map(operation -> operation.json().getString("operationId")))
        .doesNotHaveDuplicates();
  }

  @Test
  void everyVariableOfAPathIsAParameter() {
    assertThat(operations())
        .allSatisfy(
            operation ->
                assertThat(
                        operation
                            .parameters()
                            .map(this::resolved)
                            .filter(parameter -> parameter.getString("in").equals("path"))
                            .map(parameter -> parameter.getString("name")))
                    .containsExactlyInAnyOrderElementsOf(
                        VARIABLE
                            .matcher(operation.path())
                            .results()
                            .map(r -> r.group(1))
                            .toList()));
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    walk(
        document,
        (name, value) -> {
          if (name.equals("$ref")) {
            assertThat(find(((JsonString) value).getString())).as(value.toString()).isNotNull();
          }
        });
  }

  @Test
  void everyComponentIsUsed() {
    JsonObject components = document.getJsonObject("components");
    for (String kind : List.of("parameters", "requestBodies", "responses", "schemas")) {
      assertThat(components.getJsonObject(kind).keySet())
          .allSatisfy(
              name ->
                  assertThat(document.toString())
                      .contains("\"#/components/" + kind + "/" + name + "\""));
    }
  }

  @Test
  void everyReasonIsACodeOfAProblem() {
    assertThat(enumOf("/components/schemas/Reason/enum"))
        .containsExactlyInAnyOrder(
            Arrays.stream(Reason.values()).map(Reason::code).toArray(String[]::new));
  }

  @Test
  void everyStatusIsOneOfAConnection() {
    assertThat(enumOf("/components/schemas/Connection/properties/status/enum"))
        .containsExactlyInAnyOrder(
            Arrays.stream(Status.values()).map(Status::code).toArray(String[]::new));
  }

  private Stream<Operation> operations() {
    JsonObject paths = document.getJsonObject("paths");
    return paths.keySet().stream()
        .filter(path -> belowContext(path).startsWith("/social/"))
        .flatMap(
            path -> {
              JsonObject item = paths.getJsonObject(path);
              return item.keySet().stream()
                  .filter(METHODS::contains)
                  .map(method -> operation(path, method, item));
            });
  }

  private Operation operation(String path, String method, JsonObject item) {
    return new Operation(belowContext(path), method, item, item.getJsonObject(method));
  }

  /** Clients put the address of the server before a path; the context may be in either. */
  private String belowContext(String path) {
    JsonArray servers = document.getJsonArray("servers");
    boolean none = servers == null || servers.isEmpty();
    String base = none ? "" : URI.create(servers.getJsonObject(0).getString("url")).getPath();
    String whole = base + path;
    assertThat(whole).startsWith(Site.context("/"));
    return whole.substring(Site.context("").length());
  }

  private static Stream<String> endpoints(Class<?> resource) {
    String root = resource.getAnnotation(Path.class).value();
    return Arrays.stream(resource.getDeclaredMethods())
        .flatMap(
            method ->
                Arrays.stream(method.getAnnotations())
                    .map(Annotation::annotationType)
                    .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                    .map(type -> type.getAnnotation(HttpMethod.class).value())
                    .map(verb -> verb + " /social/" + root + path(method)));
  }

  private static String path(Method method) {
    Path path = method.getAnnotation(Path.class);
    return path == null ? "" : path.value();
  }

  private JsonObject resolved(JsonObject parameter) {
    return parameter.containsKey("$ref") ? find(parameter.getString("$ref")) : parameter;
  }

  /** What a reference means; null if that does not exist. */
  private JsonObject find(String reference) {
    assertThat(reference).startsWith("#/");
    var pointer = Json.createPointer(reference.substring(1));
    return pointer.containsValue(document) ? pointer.getValue(document).asJsonObject() : null;
  }

  private List<String> enumOf(String pointer) {
    return Json.createPointer(pointer).getValue(document).asJsonArray().stream()
        .map(value -> ((JsonString) value).getString())
        .toList();
  }

  private static void walk(JsonValue value, BiConsumer<String, JsonValue> member) {
    switch (value.getValueType()) {
      case OBJECT ->
          value
              .asJsonObject()
              .forEach(
                  (name, inner) -> {
                    member.accept(name, inner);
                    walk(inner, member);
                  });
      case ARRAY -> value.asJsonArray().forEach(inner -> walk(inner, member));
      default -> {}
    }
  }
}
