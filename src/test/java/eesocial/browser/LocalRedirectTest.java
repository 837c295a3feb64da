package eesocial.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalRedirectTest {

  private static final String FALLBACK = "/profile.xhtml";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/profile.xhtml",
        "/members/",
        "/a/b.xhtml?tab=2&x=a+b",
        "/search?q=https://example.com/",
        "/caf%C3%A9",
        "/a%20b",
        "/x;v=1/@me"
      })
  void localPathIsKept(String next) {
    assertThat(LocalRedirect.of(next, FALLBACK)).isEqualTo(next);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "profile.xhtml",
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "\\/evil.example",
        "\\\\\\evil.example",
        "https:evil.example",
        "https://evil.example",
        "http:///evil.example",
        "javascript:alert(1)",
        "data:text/html,x",
        "user@evil.example",
        "/%09/evil.example",
        "/%5cevil.example",
        "/%5Cevil.example",
        "/%2fevil.example",
        "/%2F%2Fevil.example",
        "/%252fevil.example",
        "/%0d%0aSet-Cookie:x=y",
        "/a?b=%0D%0ASet-Cookie:x=y",
        "/\tevil",
        "/a\nb",
        "/a\rb",
        "/\uFF0Fevil.example",
        "/%EF%BC%8Fevil.example",
        "/a//b",
        "/a b",
        "/a#fragment",
        "/../admin",
        "/a/../../admin",
        "/%2e%2e/admin",
        "/..;/admin",
        "/.",
        "/%EF%BC%852Fevil",
        "/<script>",
        "/%",
        "/%zz",
        " /profile.xhtml"
      })
  void everythingElseBecomesTheFallback(String next) {
    assertThat(LocalRedirect.of(next, FALLBACK)).isEqualTo(FALLBACK);
  }

  @Test
  void nothingBecomesTheFallback() {
    assertThat(LocalRedirect.of(null, FALLBACK)).isEqualTo(FALLBACK);
  }

  @Test
  void overlongPathBecomesTheFallback() {
    assertThat(LocalRedirect.of("/" + "a".repeat(4096), FALLBACK)).isEqualTo(FALLBACK);
  }

  @Test
  void pageMayHaveAQueryAlready() {
    assertThat(LocalRedirect.withNext("/login", "/a?b=c")).isEqualTo("/login?next=%2Fa%3Fb%3Dc");
    assertThat(LocalRedirect.withQuery("/login?tab=2", "error=x"))
        .isEqualTo("/login?tab=2&error=x");
  }
}
