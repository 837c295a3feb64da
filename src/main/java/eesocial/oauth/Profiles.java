package eesocial.oauth;

import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import eesocial.http.JsonAnswer;
import eesocial.provider.Provider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.net.URI;

/**
 * All that a provider says of a user, as one JSON object: the claims of the ID token, over them the
 * profile, beside them what comes from elsewhere.
 */
@ApplicationScoped
public class Profiles {

  /** Where the list of e-mail addresses appears. */
  private static final String EMAILS = "emails";

  @Inject ProviderMetadata metadata;
  @Inject IdTokens idTokens;
  @Inject UserInfoEndpoint userInfoEndpoint;

  /**
   * Asks for it.
   *
   * @param request what the provider was asked for
   * @throws SocialException if the provider cannot be reached or is not to be believed
   */
  JsonObject of(
      Provider provider,
      AuthorizationRequest request,
      AuthorizationResponse response,
      TokenResponse tokens) {
    JsonObject claims =
        provider.isOpenId()
            ? idTokens.claims(provider, metadata.of(provider), request, tokens)
            : JsonValue.EMPTY_JSON_OBJECT;
    checkTenant(provider, response.issuer(), claims);
    JsonObjectBuilder profile = Json.createObjectBuilder(profile(provider, claims, tokens));
    URI emails = provider.endpoints().emails();
    if (emails != null) {
      profile.add(EMAILS, userInfoEndpoint.emails(provider, emails, tokens));
    }
    String name = provider.authorization().callbackProfile();
    if (name != null && response.extras().containsKey(name)) {
      profile.add(name, JsonAnswer.object(response.extras().get(name)));
    }
    return profile.build();
  }

  /** RFC 9207, section 2.4, where it could not be told before the token came. */
  private static void checkTenant(Provider provider, String issuer, JsonObject claims) {
    if (issuer != null
        && provider.idToken().isTenant(issuer)
        && !issuer.equals(claims.getString("iss"))) {
      throw new SocialException(
          Reason.INVALID_PROVIDER_RESPONSE,
          "the callback for " + provider + " is another tenant's");
    }
  }

  private JsonObject profile(Provider provider, JsonObject claims, TokenResponse tokens) {
    return switch (provider.profile().source()) {
      case ID_TOKEN -> claims;
      case TOKEN_RESPONSE -> tokens.answer();
      case GET, POST -> {
        URI endpoint = metadata.endpoints(provider).userInfo();
        yield endpoint == null
            ? claims
            : merge(provider, claims, userInfoEndpoint.profile(provider, endpoint, tokens));
      }
    };
  }

  /** OpenID Connect Core 1.0, section 5.3.2: both must speak of the same subject. */
  private static JsonObject merge(Provider provider, JsonObject claims, JsonObject userInfo) {
    if (!provider.isOpenId()) {
      return userInfo;
    }
    if (!claims.get("sub").equals(userInfo.get("sub"))) {
      throw new SocialException(
          Reason.INVALID_PROVIDER_RESPONSE,
          "the user info of " + provider + " is of another subject");
    }
    // what is said of one address is not said of another
    JsonObject other = userInfo.containsKey("email") ? claims : userInfo;
    JsonObjectBuilder merged = Json.createObjectBuilder(without(claims, other));
    return merged.addAll(Json.createObjectBuilder(without(userInfo, other))).build();
  }

  private static JsonObject without(JsonObject part, JsonObject other) {
    return part == other ? Json.createObjectBuilder(part).remove("email_verified").build() : part;
  }
}
