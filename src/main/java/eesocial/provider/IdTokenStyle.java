package eesocial.provider;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is odd about a provider's ID tokens (OpenID Connect Core 1.0, section 3.1.3.7).
 *
 * @param aliases other spellings of the issuer, also with pointers into the claims
 * @param clientSecretSigned whether they are signed by HS256 with the client secret
 * @param nonce whether the nonce comes back
 */
public record IdTokenStyle(List<String> aliases, boolean clientSecretSigned, boolean nonce) {

  private static final Pattern CLAIM = Pattern.compile("\\{[^{}]*}");

  static IdTokenStyle of(Definition definition) {
    String host = host(definition.find("issuer").orElse(""));
    List<String> aliases =
        definition.list("id-token.issuers").stream()
            .map(alias -> alias.startsWith("/") ? host + alias : alias)
            .toList();
    aliases.stream()
        .filter(IdTokenStyle::isTemplate)
        .forEach(alias -> definition.value("id-token.issuers", alias));
    String algorithms = definition.find("id-token.algorithms").orElse("");
    String nonce = definition.find("id-token.nonce").orElse("");
    if (!Set.of("", "HS256").contains(algorithms)) {
      throw definition.problem(
          "id-token.algorithms", "is \"" + algorithms + "\"", "Write HS256 or nothing");
    }
    if (!Set.of("", "none").contains(nonce)) {
      throw definition.problem("id-token.nonce", "is \"" + nonce + "\"", "Write none or nothing");
    }
    return new IdTokenStyle(aliases, !algorithms.isEmpty(), nonce.isEmpty());
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
   * The issuers a token with these claims may have.
   *
   * @param said the issuer by its metadata; the template of many is nobody
   */
  public Set<String> issuers(String said, JsonObject claims) {
    boolean perTenant = said.contains("%7B") && isTenant(said);
    return Stream.concat(
            perTenant ? Stream.empty() : Stream.of(said),
            aliases.stream()
                .filter(alias -> perTenant == isTemplate(alias))
                .map(alias -> filled(alias, claims)))
        .collect(Collectors.toSet());
  }

  private static String filled(String alias, JsonObject claims) {
    return isTemplate(alias) && ProfileValue.parse(alias).find(claims) instanceof JsonString text
        ? text.getString()
        : alias;
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
