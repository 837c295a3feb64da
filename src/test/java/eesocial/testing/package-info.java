/**
 * The test kit: the site on a real server ({@link eesocial.testing.SuiteDeployment}), a provider
 * that does as it is told ({@link eesocial.testing.ScriptedProvider}), a browser ({@link
 * eesocial.testing.Browser}) and the {@linkplain eesocial.testing.Verdicts verdicts}. But for the
 * deployment nothing here imports ee-social: what is tested does not judge itself.
 */
package eesocial.testing;
