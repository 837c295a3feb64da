/**
 * The modules of the OpenID Foundation's plans for relying parties, played against the scripted
 * provider: one class per plan, one test per module under the module's name. {@code
 * docs/conformance.md} says what each wants, and how to run the suite itself.
 */
package eesocial.conformance;
