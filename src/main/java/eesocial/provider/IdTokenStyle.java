package eesocial.provider;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is odd about a provider's ID tokens (OpenID Connect Core 1.0, section 3.1.3.7).
 *
 * @param aliases other spellings of the issuer, also with pointers into the claims
 * @param tenants whose word counts where the issuer is that of many: what the pointers may find;
 *     {@code any} if anybody's does
 * @param clientSecretSigned whether they are signed by HS256 with the client secret
 * @param nonce whether the nonce comes back
 */
public record IdTokenStyle(
    List<String> aliases, Set<String> tenants, boolean clientSecretSigned, boolean nonce) {

  private static final String ANY = "any";

  private static final Pattern CLAIM = Pattern.compile("\\{[^{}]*}");

  static IdTokenStyle of(Definition definition) {
    String host = host(definition.find("issuer").orElse(""));
    List<String> aliases =
        definition.list("id-token.issuers").stream()
            .map(alias -> alias.startsWith("/") ? host + alias : alias)
            .toList();
    List<String> templates = aliases.stream().filter(IdTokenStyle::isTemplate).toList();
    templates.forEach(alias -> definition.value("id-token.issuers", alias));
    Set<String> tenants = Set.copyOf(definition.list("id-token.tenants"));
    if (!templates.isEmpty() && tenants.isEmpty()) {
      throw definition.problem(
          "id-token.tenants", "is missing", "Write the ids of the tenants who may come, or any");
    }
    String algorithms = definition.find("id-token.algorithms").orElse("");
    String nonce = definition.find("id-token.nonce").orElse("");
    if (!Set.of("", "HS256").contains(algorithms)) {
      throw definition.problem(
          "id-token.algorithms", "is \"" + algorithms + "\"", "Write HS256 or nothing");
    }
    if (!Set.of("", "none").contains(nonce)) {
      throw definition.problem("id-token.nonce", "is \"" + nonce + "\"", "Write none or nothing");
    }
    return new IdTokenStyle(aliases, tenants, !algorithms.isEmpty(), nonce.isEmpty());
  }

  /**
   * Whether metadata that were asked for elsewhere may be of this issuer: of all tenants, named by
   * a template, or of one.
   */
  public boolean isTenant(String said) {
    return aliases.stream()
        .filter(IdTokenStyle::isTemplate)
        .anyMatch(alias -> anyTenant(alias).matcher(said).matches());
  }

  /**
   * The issuers a token with these claims may have. Where there are tenants it is the one of the
   * token's own, if that tenant may come.
   *
   * @param said the issuer by its metadata; the template of many is nobody
   */
  public Set<String> issuers(String said, JsonObject claims) {
    if (!isTenant(said)) {
      return Stream.concat(Stream.of(said), aliases.stream().filter(alias -> !isTemplate(alias)))
          .collect(Collectors.toSet());
    }
    return aliases.stream()
        .filter(IdTokenStyle::isTemplate)
        .flatMap(template -> ofTenant(template, claims).stream())
        .filter(issuer -> said.contains("%7B") || said.equals(issuer))
        .collect(Collectors.toSet());
  }

  private Optional<String> ofTenant(String template, JsonObject claims) {
    return ProfileValue.parse(template).find(claims) instanceof JsonString text
        ? Optional.of(text.getString()).filter(issuer -> mayCome(template, issuer))
        : Optional.empty();
  }

  private boolean mayCome(String template, String issuer) {
    return tenants.contains(ANY)
        ? anyTenant(template).matcher(issuer).matches()
        : tenants.stream()
            .map(tenant -> CLAIM.matcher(template).replaceAll(Matcher.quoteReplacement(tenant)))
            .anyMatch(issuer::equals);
  }

  private static Pattern anyTenant(String alias) {
    return Pattern.compile(
        CLAIM.splitAsStream(alias).map(Pattern::quote).collect(Collectors.joining("[^/]+")));
  }

  private static String host(String issuer) {
    return issuer.replaceFirst("(?<=[^/:])/.*", "");
  }

  private static boolean isTemplate(String issuer) {
    return issuer.contains("{");
  }
}
