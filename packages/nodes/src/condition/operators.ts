/** How the values of a rule are asked for. */
export type RuleInput =
  | 'words'
  | 'pattern'
  | 'tags'
  | 'choice'
  | 'languages'
  | 'intents'
  | 'number'
  | 'twoNumbers'
  | 'date'
  | 'twoDates'
  | 'hours'
  | 'none';

export type Family = 'text' | 'choice' | 'contact' | 'number' | 'date' | 'time' | 'list' | 'yesNo';

/** How a rule compares. `needs` is how many values have to be filled in before the rule says anything. */
export interface Operator {
  family: Family;
  input: RuleInput;
  needs: number;
}

const words = { family: 'text', input: 'words', needs: 1 } as const;
const length = { family: 'text', input: 'number', needs: 1 } as const;
const bareText = { family: 'text', input: 'none', needs: 0 } as const;
const choice = { family: 'choice', input: 'choice', needs: 1 } as const;
const contact = { family: 'contact', input: 'choice', needs: 1 } as const;
const number = { family: 'number', input: 'number', needs: 1 } as const;
const date = { family: 'date', input: 'date', needs: 1 } as const;
const days = { family: 'date', input: 'number', needs: 1 } as const;
const hours = { family: 'time', input: 'hours', needs: 2 } as const;
const list = { family: 'list', input: 'tags', needs: 1 } as const;
const yesNo = { family: 'yesNo', input: 'none', needs: 0 } as const;

/** All operators. A name says what is compared as well as how: a variable has no type but the one it is asked as. */
export const operators = {
  contains: words,
  containsAll: words,
  lacks: words,
  near: words,
  startsWith: words,
  equals: words,
  pattern: { family: 'text', input: 'pattern', needs: 1 },
  empty: bareText,
  filled: bareText,
  longer: length,
  shorter: length,
  is: choice,
  isNot: choice,
  given: contact,
  notGiven: contact,
  numberIs: number,
  numberIsNot: number,
  below: number,
  atMost: number,
  above: number,
  atLeast: number,
  numberBetween: { family: 'number', input: 'twoNumbers', needs: 2 },
  before: date,
  after: date,
  on: date,
  dateBetween: { family: 'date', input: 'twoDates', needs: 2 },
  lastDays: days,
  nextDays: days,
  between: hours,
  outside: hours,
  has: list,
  hasAll: list,
  hasNone: list,
  yes: yesNo,
  no: yesNo,
} as const satisfies Record<string, Operator>;

export type OperatorName = keyof typeof operators;

export function isOperator(name: string): name is OperatorName {
  return Object.hasOwn(operators, name);
}
