/** Characters that what somebody types may have; the sentences beside the field say the same number. */

/** A reason or a note of one paragraph. */
export const reasonLimit = 240;

/** A text that goes into a letter to the applicant. */
export const letterLimit = 1_000;

/** The name of somebody who asks for an account. */
export const newcomerNameLimit = 70;
