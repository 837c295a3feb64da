package eesocial.site;

import eesocial.browser.LocalRedirect;
import eesocial.browser.Message;
import eesocial.browser.Messages;
import eesocial.config.Settings;
import eesocial.failure.Reason;
import eesocial.security.RecentAuthentication;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Sends the caller to the confirm page where a form wants to be sure who they are. */
@RequestScoped
class RecentProof {

  @Inject RecentAuthentication recentAuthentication;
  @Inject Messages messages;
  @Inject Settings settings;

  /** Whether there is one; if not, the answer is already the confirm page, which leads back. */
  boolean isThere(Exchange page) {
    boolean recent = recentAuthentication.isRecent(page.request());
    if (!recent) {
      String code = Reason.INSUFFICIENT_USER_AUTHENTICATION.code();
      messages.add(page.response(), Message.of(Message.Kind.INFO, code));
      String confirm = LocalRedirect.withQuery(settings.confirmPage(), "error=" + code);
      page.seeOther(LocalRedirect.withNext(confirm, "/profile.xhtml"));
    }
    return recent;
  }
}
