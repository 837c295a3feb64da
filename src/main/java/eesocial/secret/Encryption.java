package eesocial.secret;

import static java.util.stream.Collectors.joining;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jose.util.Base64URL;
import eesocial.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.SecretKey;

/**
 * Encrypts texts as JWE (RFC 7516, {@code dir} with A256GCM) under the key whose id the header
 * names. Every text is bound to a purpose and opens for that purpose alone: a token copied to
 * another row, or a cookie presented as another one, is as good as noise.
 */
@ApplicationScoped
public class Encryption {

  private static final String PURPOSE = "for";
  private static final String TEXT = "text";

  private SecretKeys keys;

  /** For the container's proxy. */
  protected Encryption() {}

  /**
   * Encryption with the keys of the settings.
   *
   * @throws eesocial.failure.ConfigurationException if they cannot be used
   */
  @Inject
  public Encryption(Settings settings) {
    keys = SecretKeys.parse(settings.secretKeys().orElseGet(() -> DevelopmentKey.of(settings)));
  }

  /** The id of the key that encrypts from now on. */
  public String newest() {
    return keys.newest();
  }

  /** The ids of the other keys, the newest first: they decrypt what was encrypted before. */
  public List<String> retired() {
    return keys.retired();
  }

  /** Encrypts a text for a purpose; the result is the compact form, safe in cookies and columns. */
  public String seal(String purpose, String text) {
    JWEHeader header =
        new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
            .keyID(keys.newest())
            .build();
    JWEObject jwe = new JWEObject(header, new Payload(Map.of(PURPOSE, purpose, TEXT, text)));
    try {
      jwe.encrypt(new DirectEncrypter(keys.find(keys.newest()).orElseThrow()));
      return jwe.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("A text for " + purpose + " could not be encrypted", e);
    }
  }

  /** There is one spelling; decoders of Base64 overlook bits and characters. */
  private static boolean isCanonical(String sealed, JWEObject parsed) {
    return Stream.of(parsed.getParsedParts())
        .map(part -> Base64URL.encode(part.decode()).toString())
        .collect(joining("."))
        .equals(sealed);
  }

  /** Decrypts what was sealed for this very purpose; empty for anything else. */
  public Optional<String> open(String purpose, String sealed) {
    try {
      JWEObject jwe = JWEObject.parse(sealed);
      Optional<SecretKey> key = Optional.ofNullable(jwe.getHeader().getKeyID()).flatMap(keys::find);
      if (key.isEmpty() || !isCanonical(sealed, jwe)) {
        return Optional.empty();
      }
      jwe.decrypt(new DirectDecrypter(key.get()));
      Map<String, Object> content = jwe.getPayload().toJSONObject();
      return content != null && purpose.equals(content.get(PURPOSE))
          ? Optional.of((String) content.get(TEXT))
          : Optional.empty();
    } catch (ParseException | JOSEException | RuntimeException e) {
      // Nimbus throws more than it says where a header is not what it expects
      return Optional.empty();
    }
  }
}
