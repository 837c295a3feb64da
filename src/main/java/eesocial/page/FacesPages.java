package eesocial.page;

import jakarta.faces.annotation.FacesConfig;

/**
 * A sign that the application has Faces pages (Jakarta Faces 4.0, section 11.1.5): our tags stand
 * on them. One that has no other need not configure the servlet for our sake.
 */
@FacesConfig
final class FacesPages {

  private FacesPages() {}
}
