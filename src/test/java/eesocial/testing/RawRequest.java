package eesocial.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/** A request as no client library would send it. */
public final class RawRequest {

  private RawRequest() {}

  /** Sends a request line and headers as from one of our pages; the answer comes as text. */
  public static String send(String head) throws IOException {
    return send(new Socket(InetAddress.getByName("localhost"), Site.port()), head);
  }

  /** The same over a connection, which is closed then. */
  public static String send(Socket connection, String head) throws IOException {
    String request =
        head + "\r\nSec-Fetch-Site: same-origin\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    try (Socket socket = connection) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }
}
