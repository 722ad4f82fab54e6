/**
 * Which rules this engine answers by. Raise it by one whenever the same flow, state and event give another state, effect or
 * trace than before: it is stored with every turn, and `bellhop verify` then tells "answered by other rules" from "wrong".
 *
 * 1: until traces said whether a message was understood. 2: since then. 3: a variable `size` that is not set is empty, not 0.
 * 4: a keyword in the rest of a message does not keep a customer from the person who was asked for.
 * 5: white space takes no mark that follows it, so that a keyword of such a mark is found there.
 */
export const engineRules = 5;
