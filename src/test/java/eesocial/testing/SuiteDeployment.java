package eesocial.testing;

import eesocial.testing.inside.InsideResource;
import eesocial.testing.own.OwnResource;
import eesocial.testing.recorded.RecordedProviders;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Properties;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.ByteArrayAsset;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR as it is shipped, and in a library of its own what an application would add. */
@ArquillianSuiteDeployment
public final class SuiteDeployment {

  private SuiteDeployment() {}

  /** One for all tests. */
  @Deployment(testable = false)
  public static WebArchive site() throws Exception {
    Properties settings = settings(Site.at(""));
    settings.put("social.db-url", "jdbc:h2:mem:suite;DB_CLOSE_DELAY=-1");
    return site(settings);
  }

  /** The same for a server of its own, with its database on disk. */
  public static WebArchive siteAt(String url) throws Exception {
    return site(settings(url));
  }

  /** The same with other settings. */
  public static WebArchive site(Properties settings) throws Exception {
    return ShrinkWrap.create(ZipImporter.class, "shop.war")
        .importFrom(shipped().toFile())
        .as(WebArchive.class)
        .addClass(OwnResource.class)
        .addAsLibrary(inside(settings));
  }

  /** What is shipped. */
  static Path shipped() {
    return Path.of("target", "ee-social.war").toAbsolutePath();
  }

  private static JavaArchive inside(Properties settings) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    settings.store(bytes, null);
    return ShrinkWrap.create(JavaArchive.class, "inside.jar")
        .addPackage(InsideResource.class.getPackage())
        .addAsManifestResource(EmptyAsset.INSTANCE, "beans.xml")
        .addAsManifestResource(
            new ByteArrayAsset(bytes.toByteArray()), "microprofile-config.properties");
  }

  /** Outranks the WAR's own defaults, but not a {@code -D}. */
  private static Properties settings(String appUrl) {
    Properties settings = new Properties();
    settings.putAll(Realms.settings());
    settings.putAll(RecordedProviders.settings());
    settings.merge(
        "social.providers", RecordedProviders.ids(), (realms, recorded) -> realms + "," + recorded);
    settings.put("config_ordinal", "200");
    settings.put("social.app-url", appUrl);
    settings.put("social.secret-keys", "k1:" + "c3VwcG9zZWRseS1zZWNyZXQta2V5LW9mLXRlc3RzISE=");
    return settings;
  }
}
