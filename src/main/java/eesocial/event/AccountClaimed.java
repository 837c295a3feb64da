package eesocial.event;

import java.time.OffsetDateTime;

/**
 * Somebody came with the verified e-mail address of an account and was given it without a proof, by
 * {@code link-automatically}. What was added to the account before its own address was verified may
 * be somebody else's: the logins, remembered logins and connections are void already, passwords and
 * keys are for the application to void, in the same transaction.
 *
 * @param caller the account's name
 * @param provider the id of the provider that vouched
 * @param verifiedSince since when the account's address is verified
 */
public record AccountClaimed(String caller, String provider, OffsetDateTime verifiedSince) {}
