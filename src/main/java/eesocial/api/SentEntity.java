package eesocial.api;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Keeps the entity of a request as it leaves, so that it can be sent again byte by byte: a stream
 * could not be read twice, and nobody else has the writers and interceptors of the client at hand.
 */
final class SentEntity implements WriterInterceptor {

  /** Before those that compress. */
  static final int PRIORITY = 0;

  private static final int MAX_BYTES = 1 << 23;
  private static final byte[] NOTHING = {};

  @Override
  public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
    Copy copy = new Copy(context.getOutputStream());
    context.setProperty(SentEntity.class.getName(), copy);
    context.setOutputStream(copy);
    context.proceed();
  }

  /** What was sent; empty if it was too long to be kept. */
  static Optional<byte[]> of(ClientRequestContext request) {
    if (!request.hasEntity()) {
      return Optional.of(NOTHING);
    }
    return request.getProperty(SentEntity.class.getName()) instanceof Copy copy
        ? Optional.ofNullable(copy.kept).map(ByteArrayOutputStream::toByteArray)
        : Optional.empty();
  }

  private static final class Copy extends FilterOutputStream {

    private ByteArrayOutputStream kept = new ByteArrayOutputStream();

    Copy(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      if (kept != null && kept.size() + length <= MAX_BYTES) {
        kept.write(bytes, offset, length);
      } else {
        kept = null;
      }
    }
  }
}
