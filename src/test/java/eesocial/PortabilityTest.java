package eesocial;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds that the code is for every server: what one of them needs stands in descriptors. */
@AnalyzeClasses(packages = "eesocial", importOptions = ImportOption.DoNotIncludeTests.class)
class PortabilityTest {

  private static final Pattern SERVERS =
      Pattern.compile(
          "payara|hazelcast|glassfish|soteria|jersey|grizzly|mojarra|eclipselink|weld|wildfly|jboss"
              + "|undertow|elytron|resteasy|hibernate|liberty|ibm\\b|myfaces|cxf|tomcat|tomee",
          Pattern.CASE_INSENSITIVE);

  /** What no standard has a word for, and who does not know it ignores. */
  private static final Pattern PROPERTIES =
      Pattern.compile(
          "\"jersey\\.config\\.(server\\.wadl\\.disableWadl|client\\.followRedirects)\"");

  private static final String[] STANDARD = {
    "eesocial..", "java..", "javax..", "jakarta..", "org.eclipse.microprofile..", "com.nimbusds.."
  };

  @Test
  void noSourceNamesAServer() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      List<Path> sources = files.filter(Files::isRegularFile).toList();
      assertThat(sources).hasSizeGreaterThan(100);
      assertThat(sources).allSatisfy(PortabilityTest::namesNoServer);
    }
  }

  private static void namesNoServer(Path source) throws IOException {
    String text = PROPERTIES.matcher(Files.readString(source)).replaceAll("");
    assertThat(SERVERS.matcher(text).results().map(found -> found.group())).isEmpty();
  }

  @ArchTest
  static final ArchRule THE_LIBRARY_NEEDS_THE_STANDARDS_AND_NIMBUS =
      classes()
          .that()
          .resideOutsideOfPackage("eesocial.site")
          .should()
          .onlyDependOnClassesThat(resideInAnyPackage(STANDARD));

  @ArchTest
  static final ArchRule THE_SITE_NEEDS_ITS_DATABASE_TOO =
      classes()
          .that()
          .resideInAPackage("eesocial.site")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(STANDARD)
                  .or(resideInAnyPackage("org.flywaydb..", "org.h2..", "org.postgresql..")));
}
