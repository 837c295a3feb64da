/**
 * The Facelets tags, {@code META-INF/social.taglib.xml}: {@link eesocial.page.SocialTags} is the
 * bean behind them. Imports what stands before it; an application without pages never touches it.
 */
package eesocial.page;
