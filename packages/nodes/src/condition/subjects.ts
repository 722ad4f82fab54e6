import { orderStatusSchema } from '@bellhop/schema';

/** What a rule can ask about. `needs` is how many values have to be filled in before the rule says anything. */
interface Subject {
  operators: readonly string[];
  input: 'words' | 'tags' | 'choice' | 'languages' | 'hours' | 'none';
  choices?: readonly string[];
  needs: number;
}

export const subjectNames = [
  'text',
  'tag',
  'orderStatus',
  'language',
  'firstMessage',
  'hours',
  'agents',
] as const;
export type SubjectName = (typeof subjectNames)[number];

export const subjects: Readonly<Record<SubjectName, Subject>> = {
  text: { operators: ['contains', 'lacks'], input: 'words', needs: 1 },
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
