package eesocial.testing.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * GlassFish, and Payara Server, which is started the same way; with a domain for each server.
 *
 * @param folder where it is unpacked
 * @param name of its folder in {@code server-config}
 */
record GlassFish(Path folder, String name) implements Product {

  private static final String DOMAIN = "ee-social";
  private static final int HTTP = 80;
  private static final int ADMINISTRATION = 48;

  /** IIOP, administration, HTTPS and JMX. */
  private static final List<Integer> OTHERS = List.of(37, 38, 39, ADMINISTRATION, 81, 86);

  @Override
  public List<Integer> otherPorts() {
    return OTHERS.stream().map(port -> port - HTTP).toList();
  }

  @Override
  public void layOut(Instance instance) throws IOException {
    Command.mustRun(
        instance,
        Path.of("server-config", name, "create-domain.sh").toAbsolutePath(),
        folder.toString(),
        domains(instance),
        String.valueOf(base(instance)));
    if (name.equals("glassfish")) {
      instance.putH2(Path.of(domains(instance), DOMAIN, "lib"));
    }
  }

  @Override
  public ProcessBuilder process(Instance instance) {
    Path startserv = folder.resolve("bin/startserv");
    return Files.exists(startserv)
        // of GlassFish alone, and quicker there than start-domain
        ? Command.of(instance, startserv, "--domaindir", domains(instance), DOMAIN)
            // where Derby leaves its log
            .directory(instance.home().toFile())
        : Command.of(
            instance,
            asadmin(),
            "start-domain",
            "--verbose",
            "--domaindir",
            domains(instance),
            DOMAIN);
  }

  @Override
  public boolean isUp(String log) {
    return log.contains("startup services");
  }

  @Override
  public void deploy(Instance instance) throws IOException {
    // whether it went well, the site says
    Command.run(
        instance,
        asadmin(),
        "--port",
        String.valueOf(base(instance) + ADMINISTRATION),
        "deploy",
        "--name",
        DOMAIN,
        "--contextroot",
        instance.contextRoot(),
        instance.war().toString());
  }

  private Path asadmin() {
    return folder.resolve("bin/asadmin");
  }

  private static String domains(Instance instance) {
    return instance.home().resolve("domains").toString();
  }

  private static int base(Instance instance) {
    return instance.port() - HTTP;
  }
}
