import { contactKinds, orderStatusSchema } from '@bellhop/schema';
import { operators, type OperatorName, type RuleInput } from './operators.ts';

/** What a rule can ask about. */
interface Subject {
  operators: readonly OperatorName[];
  choices?: readonly string[];
  /** Where values are asked for in another way than the operator does it by itself. */
  input?: RuleInput;
  /** Asks for one of many by name: a variable, a field of the customer. */
  isNamed?: true;
  /** The heading that it stands under in the list. */
  group: SubjectGroup;
}

export const subjectGroups = ['message', 'customer', 'orders', 'time', 'chat'] as const;
export type SubjectGroup = (typeof subjectGroups)[number];

/** `angry` customers are `unhappy` too: a rule is named by what should follow from it. */
export const moods = ['angry', 'unhappy', 'neutral', 'happy'] as const;
export type Mood = (typeof moods)[number];

const choices: readonly OperatorName[] = ['is', 'isNot'];
const yesNo: readonly OperatorName[] = ['yes', 'no'];
const numbers: readonly OperatorName[] = [
  'numberIs',
  'numberIsNot',
  'below',
  'atMost',
  'above',
  'atLeast',
  'numberBetween',
];
const dates: readonly OperatorName[] = ['before', 'after', 'on', 'dateBetween'];
const lists: readonly OperatorName[] = ['has', 'hasAll', 'hasNone'];
const words: readonly OperatorName[] = [
  'contains',
  'containsAll',
  'lacks',
  'near',
  'startsWith',
  'equals',
];
const texts: readonly OperatorName[] = [
  ...words,
  'pattern',
  'empty',
  'filled',
  'longer',
  'shorter',
];
/** Of a value whose type nobody knows before: the operator says what it is taken for. */
const anything: readonly OperatorName[] = [
  'equals',
  'contains',
  'lacks',
  'startsWith',
  'pattern',
  'empty',
  'filled',
  ...numbers,
  ...dates,
  'lastDays',
  'nextDays',
  ...lists,
  ...yesNo,
];

export const noOrder = 'none';
export const noLead = 'noLead';
const statuses = orderStatusSchema.options;
export const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;
export const openings = ['open', 'closed', 'holiday'] as const;
export const leadStages = ['new', 'interested', 'ready', 'won', 'lost'] as const;

const table = {
  text: { operators: texts, group: 'message' },
  /** What this message was read as, for sure or by a pressed button. */
  intent: { operators: choices, input: 'intents', group: 'message' },
  mood: { operators: choices, choices: moods, group: 'message' },
  language: { operators: choices, input: 'languages', group: 'message' },
  /** A way to reach the customer, in this message. */
  contact: { operators: ['given', 'notGiven'], choices: contactKinds, group: 'message' },
  image: { operators: yesNo, group: 'message' },
  button: { operators: [...yesNo, 'equals'], group: 'message' },
  /** Messages in a row that nobody understood. */
  misses: { operators: numbers, group: 'message' },
  tag: { operators: lists, group: 'customer' },
  leadStage: { operators: choices, choices: [noLead, ...leadStages], group: 'customer' },
  leadScore: { operators: numbers, group: 'customer' },
  field: { operators: anything, isNamed: true, group: 'customer' },
  visits: { operators: numbers, group: 'customer' },
  firstMessage: { operators: yesNo, group: 'customer' },
  messagesBefore: { operators: numbers, group: 'customer' },
  /** Of the newest order; `none` when the customer has no order. */
  orderStatus: { operators: choices, choices: [noOrder, ...statuses], group: 'orders' },
  anyOrder: { operators: choices, choices: [noOrder, ...statuses], group: 'orders' },
  orderAge: { operators: numbers, group: 'orders' },
  orders: { operators: numbers, group: 'orders' },
  /** `HH:MM` each, on the shop's clock; the end is not part of it, and it may pass midnight. */
  hours: { operators: ['between', 'outside'], group: 'time' },
  weekday: { operators: choices, choices: weekdays, group: 'time' },
  day: { operators: dates, group: 'time' },
  opening: { operators: choices, choices: openings, group: 'time' },
  channel: { operators: choices, input: 'words', group: 'chat' },
  agents: { operators: numbers, group: 'chat' },
  variable: { operators: anything, isNamed: true, group: 'chat' },
} as const satisfies Record<string, Subject>;

export type SubjectName = keyof typeof table;

export const subjects: Readonly<Record<SubjectName, Subject>> = table;

export function isSubject(name: string): name is SubjectName {
  return Object.hasOwn(table, name);
}

export const subjectNames: readonly SubjectName[] = Object.keys(table).filter(isSubject);

/** How a rule's values are asked for. */
export function inputOf(subject: SubjectName, operator: OperatorName): RuleInput {
  const asked = operators[operator].input;
  return asked === 'choice' ? (subjects[subject].input ?? asked) : asked;
}

/** Key of a choice's words: days have numbers, and no word starts with one. */
export function choiceKey(subject: SubjectName, choice: string): string {
  return subject === 'weekday' ? `day.${choice}` : choice;
}
