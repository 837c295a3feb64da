/**
 * What becomes of a stranger for whom a provider vouches: the provider's word {@linkplain
 * eesocial.welcome.PendingConnection waits}, bound to one browser, until its owner has {@linkplain
 * eesocial.welcome.SignUp signed up} or {@linkplain eesocial.welcome.Link proven} which account is
 * theirs. Imports {@code flow} and what stands before it.
 */
package eesocial.welcome;
