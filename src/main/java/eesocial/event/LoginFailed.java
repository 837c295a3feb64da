package eesocial.event;

import eesocial.failure.Reason;
import eesocial.provider.UserInfo;
import java.util.Optional;

/**
 * A login through a provider was refused, or the proof that somebody is a certain caller.
 *
 * @param provider the provider's id
 * @param reason why
 * @param userInfo whom the provider vouched for, if it came to that
 */
public record LoginFailed(String provider, Reason reason, Optional<UserInfo> userInfo) {}
