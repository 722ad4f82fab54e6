import { spelledOnce } from '@bellhop/nodes/contract';
import type {
  FlowDocument,
  FlowKind,
  Locale,
  LocalizedText,
  TestCase,
  TestStep,
} from '@bellhop/schema';
import { buildFlow, type StepPlan } from './build-flow.ts';

/** What a template's words file holds, per language. Every language has the same keys. */
export interface TemplateWords {
  /** Name of the flow and of the template. */
  name: string;
  /** One or two sentences for the gallery: what a shop gets. */
  description: string;
  /** Names of steps; a step without one is called by its type. */
  steps: Record<string, string>;
  /** What is said to customers. */
  say: Record<string, string>;
  /** Words on buttons. */
  buttons: Record<string, string>;
  /** What customers write, by topic. */
  keywords: Record<string, string[]>;
  /** The operator's names: of branches, tags, teams. */
  names: Record<string, string>;
  /** Names of the test conversations. */
  tests: Record<string, string>;
}

/** Access to the words of one template: what customers read in all languages, what operators read in theirs. */
export interface WordsOf<Words extends TemplateWords> {
  say: (key: keyof Words['say'] & string) => LocalizedText;
  button: (key: keyof Words['buttons'] & string) => LocalizedText;
  /** A quick reply with its key as id. */
  quickReply: (key: keyof Words['buttons'] & string) => { id: string; label: LocalizedText };
  /** The spellings of all languages; one that two languages share comes once. */
  keywords: (topic: keyof Words['keywords'] & string) => string[];
  name: (key: keyof Words['names'] & string) => string;
  step: (key: keyof Words['steps'] & string) => string;
}

export interface TestPlan<Words extends TemplateWords> {
  id: keyof Words['tests'] & string;
  given?: TestCase['given'];
  steps: TestStep[];
}

export interface TemplatePlan<Words extends TemplateWords> {
  kind?: FlowKind;
  steps: Record<string, StepPlan>;
  tests: TestPlan<Words>[];
}

/** Shelves of the gallery. */
export const templateTopics = ['welcome', 'sell', 'orders', 'afterSale', 'people'] as const;
export type TemplateTopic = (typeof templateTopics)[number];

/** A complete flow that a shop can start from. */
export interface Template {
  id: string;
  topic: TemplateTopic;
  /** Name and description in a language; English where the language has none. */
  about: (locale: Locale) => { name: string; description: string };
  /** The flow with its tests: names of steps in the operator's language, texts for customers in all. */
  build: (id: string, locale: Locale) => FlowDocument;
}

interface Definition<Words extends TemplateWords> {
  id: string;
  topic: TemplateTopic;
  words: Readonly<Record<Locale, Words>> & { en: Words };
  plan: (words: WordsOf<Words>) => TemplatePlan<Words>;
}

export function defineTemplate<Words extends TemplateWords>(
  definition: Definition<Words>,
): Template {
  const { id, topic, words, plan } = definition;
  const wordsIn = (locale: Locale) => words[locale] ?? words.en;
  return {
    id,
    topic,
    about: (locale) => {
      const { name, description } = wordsIn(locale);
      return { name, description };
    },
    build: (flow, locale) => {
      const { name, description, tests: testNames } = wordsIn(locale);
      const { kind = 'conversation', steps, tests } = plan(wordsOf(words, locale));
      const settings = {
        name,
        description,
        kind,
        defaultLocale: Object.hasOwn(words, locale) ? locale : 'en',
        locales: Object.keys(words),
      };
      const cases = tests.map((test): [string, TestCase] => [
        test.id,
        { ...test, name: testNames[test.id] ?? test.id },
      ]);
      return { ...buildFlow(flow, settings, steps), tests: Object.fromEntries(cases) };
    },
  };
}

function wordsOf<Words extends TemplateWords>(
  words: Definition<Words>['words'],
  locale: Locale,
): WordsOf<Words> {
  const all = (group: 'say' | 'buttons', key: string): LocalizedText =>
    Object.fromEntries(Object.entries(words).map(([tag, own]) => [tag, own[group][key] ?? '']));
  const own = words[locale] ?? words.en;
  return {
    say: (key) => all('say', key),
    button: (key) => all('buttons', key),
    quickReply: (key) => ({ id: key, label: all('buttons', key) }),
    keywords: (topic) =>
      spelledOnce(Object.values(words).flatMap(({ keywords }) => keywords[topic] ?? [])),
    name: (key) => own.names[key] ?? '',
    step: (key) => own.steps[key] ?? '',
  };
}
