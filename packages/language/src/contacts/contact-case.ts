/** What has to be found in a message: "kind:value", in order. Numbers are invented, or published as examples. */
export interface ContactCase {
  readonly text: string;
  readonly country: string;
  readonly found: readonly string[];
}

/** Rows of a text and what is in it. */
export const cases = (
  country: string,
  rows: readonly (readonly [string, ...string[]])[],
): ContactCase[] => rows.map(([text, ...found]) => ({ text, country, found }));
