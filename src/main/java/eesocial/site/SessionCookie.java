package eesocial.site;

import eesocial.config.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;

/**
 * Keeps the session cookie off plain http wherever the site itself is reached by https, and off
 * requests that other sites make. Not in web.xml: several servers do not look at attributes there.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

  @Inject Settings settings;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
    cookie.setSecure(settings.https());
    if (settings.https()) {
      // no other host of the domain and no plain http page can set it (RFC 6265bis, section 4.1.3)
      cookie.setName("__Host-JSESSIONID");
      cookie.setPath("/");
    }
    cookie.setAttribute("SameSite", "Lax");
  }
}
