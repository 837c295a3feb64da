package eesocial.testing;

import eesocial.testing.server.Java;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.Archive;

/**
 * Arquillian's door to {@link Server}: whatever product is under test, it is started as its users
 * start it, with what Arquillian deploys.
 */
public final class ServerContainer
    implements DeployableContainer<ServerContainer.NothingToConfigure> {

  private final Server server = Server.at(Site.port(), Site.context(""));

  /** What the products need lies in {@code server-config}. */
  public static final class NothingToConfigure implements ContainerConfiguration {
    @Override
    public void validate() {}
  }

  /** How Arquillian finds it. */
  public static final class Extension implements LoadableExtension {
    @Override
    public void register(ExtensionBuilder builder) {
      builder.service(DeployableContainer.class, ServerContainer.class);
    }
  }

  @Override
  public Class<NothingToConfigure> getConfigurationClass() {
    return NothingToConfigure.class;
  }

  /** From outside. */
  @Override
  public ProtocolDescription getDefaultProtocol() {
    return ProtocolDescription.DEFAULT;
  }

  @Override
  public ProtocolMetaData deploy(Archive<?> archive) {
    server.deploying(archive).start();
    writeDown();
    return new ProtocolMetaData().addContext(new HTTPContext("127.0.0.1", Site.port()));
  }

  @Override
  public void undeploy(Archive<?> archive) {
    server.stop();
  }

  /** For the table of {@code server-config/verify-all}. */
  private void writeDown() {
    String line =
        "%s | %s | %d"
            .formatted(
                System.getProperty("test.server.name", "unknown"),
                Java.version(),
                server.startup().toSeconds());
    try {
      Files.writeString(server.home().resolveSibling("boot.txt"), line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
