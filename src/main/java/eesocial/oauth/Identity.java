package eesocial.oauth;

import eesocial.provider.Provider;
import eesocial.provider.UserInfo;

/**
 * The outcome of a flow: a provider vouches for a user and hands us the tokens that act for them.
 *
 * @param provider who vouches
 * @param userInfo for whom
 * @param tokens with what we may call the provider's API
 */
public record Identity(Provider provider, UserInfo userInfo, TokenResponse tokens) {}
