import type { OwnReason, Verdict } from './node-executor.ts';

/**
 * A reason that says the same for every message. It is made once and passed on as this very object: a flow of many
 * branches gives dozens of them for each message, and whoever keeps traces writes each down once.
 */
export function standing<Own extends OwnReason>(reason: Own): Own {
  Object.freeze(reason);
  return reason;
}

/** A trigger that does not fire, for such a reason. */
export function standingNo(reason: OwnReason): Verdict {
  return Object.freeze({ matched: false, because: [standing(reason)] });
}
