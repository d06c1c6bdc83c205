/** Days that a query may stay unanswered, the last day included (`decisions.md`, Moves). */
export const queryDays = 30;

/** Days after which an untouched draft is deleted (`decisions.md`, Moves). */
export const draftDays = 90;
