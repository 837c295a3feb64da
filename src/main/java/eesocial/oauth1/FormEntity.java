package eesocial.oauth1;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The form that a Jakarta REST client is about to send. */
public final class FormEntity {

  private FormEntity() {}

  /**
   * Its fields, which a signature covers (RFC 5849, section 3.4.1.3.1); empty if the body is no
   * form.
   *
   * @throws IllegalArgumentException if it is a form, but in an object whose text is not known yet
   */
  public static Map<String, List<String>> of(ClientRequestContext request) {
    boolean form =
        request.hasEntity()
            && MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(request.getMediaType());
    return form
        ? parameters(request.getEntity())
            .collect(groupingBy(Parameter::name, mapping(Parameter::value, toList())))
        : Map.of();
  }

  private static Stream<Parameter> parameters(Object entity) {
    if (entity instanceof Form form) {
      return Parameter.of(form.asMap());
    }
    if (entity instanceof Map<?, ?> fields) {
      return fields.entrySet().stream().flatMap(FormEntity::field);
    }
    if (entity instanceof String text) {
      return Parameter.parse(text);
    }
    throw new IllegalArgumentException(
        "A form to be signed is a Form, a MultivaluedMap or a String, not a " + entity.getClass());
  }

  private static Stream<Parameter> field(Map.Entry<?, ?> field) {
    String name = String.valueOf(field.getKey());
    Stream<?> values =
        field.getValue() instanceof List<?> list ? list.stream() : Stream.of(field.getValue());
    return values.map(value -> new Parameter(name, value == null ? "" : String.valueOf(value)));
  }
}
