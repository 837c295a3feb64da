package eesocial.config;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Tells the settings where the server has put the application; they cannot know before. */
@WebListener
public class ContextPath implements ServletContextListener {

  @Inject Settings settings;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    settings.found(event.getServletContext().getContextPath());
  }
}
