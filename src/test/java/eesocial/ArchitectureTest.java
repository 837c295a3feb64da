package eesocial;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import eesocial.web.SocialApplication;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PersistenceContext;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.client.ClientBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Assertions;

/** Holds the arrows between the packages, and what only one place may do. */
@AnalyzeClasses(packages = "eesocial", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /** Each imports only those before it. */
  private static final List<String> ORDER =
      List.of(
          "eesocial.failure",
          "eesocial.config",
          "eesocial.storage",
          "eesocial.secret",
          "eesocial.http",
          "eesocial.provider",
          "eesocial.oauth1",
          "eesocial.oauth",
          "eesocial.token",
          "eesocial.revocation",
          "eesocial.account",
          "eesocial.connection",
          "eesocial.api",
          "eesocial.event",
          "eesocial",
          "eesocial.policy",
          "eesocial.browser",
          "eesocial.security",
          "eesocial.flow",
          "eesocial.welcome",
          "eesocial.web",
          "eesocial.page",
          "eesocial.site");

  @ArchTest
  static void packagesImportOnlyThoseBeforeThem(
      com.tngtech.archunit.core.domain.JavaClasses classes) {
    for (int i = 0; i < ORDER.size(); i++) {
      String[] later = ORDER.subList(i + 1, ORDER.size()).toArray(String[]::new);
      if (later.length > 0) {
        noClasses()
            .that()
            .resideInAPackage(ORDER.get(i))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(later)
            .check(classes);
      }
    }
  }

  @ArchTest
  static void everyPackageHasItsPlaceInTheOrder(
      com.tngtech.archunit.core.domain.JavaClasses classes) {
    classes.forEach(c -> Assertions.assertTrue(ORDER.contains(c.getPackageName()), c.getName()));
  }

  @ArchTest
  static final ArchRule ONE_DOOR_TO_THE_NETWORK =
      noClasses()
          .that()
          .resideOutsideOfPackage("eesocial.http")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(ClientBuilder.class)
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net.http");

  @ArchTest
  static final ArchRule ONLY_COLLECTIONS_OF_ROWS_SPEAK_TO_THE_DATABASE =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("s")
          .and()
          .haveSimpleNameNotEndingWith("Repository")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(EntityManager.class);

  /** So that a host with several persistence units points the whole library to one of them. */
  @ArchTest
  static void persistenceContextHasOneName(com.tngtech.archunit.core.domain.JavaClasses classes) {
    classes.stream()
        .filter(c -> !c.getPackageName().equals("eesocial.site"))
        .flatMap(c -> c.getFields().stream())
        .flatMap(field -> field.tryGetAnnotationOfType(PersistenceContext.class).stream())
        .forEach(c -> Assertions.assertEquals("social/entity-manager", c.name()));
  }

  /** A host's persistence unit knows our classes by the mapping file; Hibernate takes each once. */
  @ArchTest
  static void mappingFileNamesEverythingMapped(com.tngtech.archunit.core.domain.JavaClasses classes)
      throws Exception {
    String mappingFile =
        new String(
            SocialApplication.class.getResourceAsStream("/META-INF/social/orm.xml").readAllBytes(),
            StandardCharsets.UTF_8);
    classes.stream()
        .filter(c -> !c.getPackageName().equals("eesocial.site"))
        .filter(
            c ->
                c.isAnnotatedWith(Entity.class)
                    || c.isAnnotatedWith(Embeddable.class)
                    || c.isAnnotatedWith(MappedSuperclass.class))
        .forEach(c -> assertThat(mappingFile).containsOnlyOnce("class=\"" + c.getName() + "\""));
  }

  /** An {@code Application} that lists what it serves must not forget any of it. */
  @ArchTest
  static void everyEndpointIsServed(com.tngtech.archunit.core.domain.JavaClasses classes) {
    classes.stream()
        .filter(c -> c.isAnnotatedWith(Path.class) && !c.isInterface())
        .map(c -> c.reflect())
        .forEach(c -> assertThat(new SocialApplication().getClasses()).contains(c));
  }

  @ArchTest
  static final ArchRule NO_NAMES_THAT_SAY_NOTHING =
      classes().should().haveNameNotMatching(".*(Impl|Service|Manager|Helper|Util|Utils|Base)");
}
