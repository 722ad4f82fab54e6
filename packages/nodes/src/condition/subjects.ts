import { contactKinds, orderStatusSchema } from '@bellhop/schema';

export type RuleInput =
  'words' | 'pattern' | 'tags' | 'choice' | 'languages' | 'intents' | 'number' | 'hours' | 'none';

/** What a rule can ask about. `needs` is how many values have to be filled in before the rule says anything. */
interface Subject {
  operators: readonly string[];
  input: RuleInput;
  /** Where one operator is asked for in another way than the others. */
  inputs?: Readonly<Record<string, RuleInput>>;
  choices?: readonly string[];
  needs: number;
}

export const subjectNames = [
  'text',
  'intent',
  'mood',
  'contact',
  'misses',
  'tag',
  'orderStatus',
  'language',
  'firstMessage',
  'hours',
  'agents',
] as const;
export type SubjectName = (typeof subjectNames)[number];

/** `angry` customers are `unhappy` too: a rule is named by what should follow from it. */
export const moods = ['angry', 'unhappy', 'neutral', 'happy'] as const;
export type Mood = (typeof moods)[number];

export const subjects: Readonly<Record<SubjectName, Subject>> = {
  text: {
    operators: ['contains', 'lacks', 'containsAll', 'near', 'pattern'],
    input: 'words',
    inputs: { pattern: 'pattern' },
    needs: 1,
  },
  /** What this message was read as, for sure or by a pressed button. */
  intent: { operators: ['is', 'isNot'], input: 'intents', needs: 1 },
  mood: { operators: ['is', 'isNot'], input: 'choice', choices: moods, needs: 1 },
  /** A way to reach the customer, in this message. */
  contact: { operators: ['given', 'notGiven'], input: 'choice', choices: contactKinds, needs: 1 },
  /** Messages in a row that nobody understood. One value, a whole number. */
  misses: { operators: ['atLeast'], input: 'number', needs: 1 },
  tag: { operators: ['has', 'lacks'], input: 'tags', needs: 1 },
  /** Of the newest order; `none` when the customer has no order. */
  orderStatus: {
    operators: ['is', 'isNot'],
    input: 'choice',
    choices: ['none', ...orderStatusSchema.options],
    needs: 1,
  },
  language: { operators: ['is', 'isNot'], input: 'languages', needs: 1 },
  firstMessage: { operators: ['yes', 'no'], input: 'none', needs: 0 },
  /** Two values, `HH:MM` each, on the shop's clock; the end is not part of it, and it may pass midnight. */
  hours: { operators: ['between', 'outside'], input: 'hours', needs: 2 },
  agents: { operators: ['online', 'offline'], input: 'none', needs: 0 },
};

/** How a rule's value is asked for. */
export function inputOf(subject: SubjectName, operator: string): RuleInput {
  const { input, inputs } = subjects[subject];
  return inputs !== undefined && Object.hasOwn(inputs, operator)
    ? (inputs[operator] ?? input)
    : input;
}
