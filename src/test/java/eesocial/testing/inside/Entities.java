package eesocial.testing.inside;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;

/** Entities of every kind. */
final class Entities {

  private static final String GREETING = "Grüße";

  private Entities() {}

  /** A bean. */
  public static class Status {
    public String text = GREETING;
  }

  static Entity<?> of(String kind) throws IOException {
    byte[] bytes = GREETING.getBytes(UTF_8);
    return switch (kind) {
      case "text" -> Entity.text(GREETING);
      case "bytes" -> Entity.entity(bytes, MediaType.APPLICATION_OCTET_STREAM_TYPE);
      case "form" -> Entity.form(new Form("status", "Grüße & Küsse").param("lang", "de"));
      case "json" -> Entity.json(new Status());
      case "file" -> Entity.entity(file(bytes).toFile(), MediaType.APPLICATION_OCTET_STREAM_TYPE);
      case "stream" -> Entity.text(new ByteArrayInputStream(bytes));
      case "reader" -> Entity.text(new StringReader(GREETING));
      case "output" -> Entity.text((StreamingOutput) out -> out.write(bytes));
      default -> Entity.text("x".repeat(9_000_000));
    };
  }

  private static Path file(byte[] bytes) throws IOException {
    Path file = Files.createTempFile("entity", ".txt");
    file.toFile().deleteOnExit();
    return Files.write(file, bytes);
  }
}
