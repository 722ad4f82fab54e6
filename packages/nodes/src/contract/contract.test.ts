import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createWordScanner } from '@bellhop/language';
import { pickText, type Event, type JsonValue } from '@bellhop/schema';
import { describe, expect, it } from 'vitest';
import { nodeDefinitions } from '../definitions.ts';
import { nodeExecutors } from '../execute.ts';
import { nodeMessages } from '../messages.ts';
import { nodeExamples } from '../generated/examples.generated.ts';
import { outcomeOf, type NodeExample } from './example.ts';
import type { OwnReason } from './node-executor.ts';
import { formFields } from './field.ts';
import { categories } from './node-definition.ts';
import { renameVariable } from './rename-variable.ts';
import { triggerTest } from './trigger-test.ts';
import { eventOf, typed } from '../testing/event-of.ts';
import { variablesIn } from './variables-in.ts';
import { placeholdersOf, wordAt, wordPaths } from './message-words.ts';

// One suite for every step type: what a folder promises, whoever wrote it.
const source = fileURLToPath(new URL('..', import.meta.url));
const locales = ['en', 'zh-Hans', 'zh-Hant', 'th', 'pl'];

function exampleEvent({ event = {} }: NodeExample): Event {
  const { button = null, seed = 1 } = event;
  const body = event.body ?? { ...typed(event.text ?? 'hello'), button };
  const customer = { id: 'c1', name: 'Lin', locale: 'en' };
  return { ...eventOf(body, { customer, ...event.facts }), seed };
}

interface Ran {
  because: readonly OwnReason[];
  /** What an example can expect. */
  outcome: NodeExample['expect'];
}

function run(type: string, example: NodeExample): Ran {
  const executor = nodeExecutors[type];
  const config = nodeDefinitions[type]?.config.parse(example.config) ?? {};
  const event = exampleEvent(example);
  if (executor?.kind === 'trigger') {
    if (example.call === 'watch') {
      const happened = { event, botSpoke: false, owner: event.facts.owner, running: false };
      const watch = executor.watch?.(config, { ...happened, ...example.happened }) ?? null;
      return { because: [], outcome: { watch } };
    }
    const { because, ...outcome } = triggerTest(executor, config)(event);
    return { because, outcome };
  }
  const text = event.body.type === 'customerMessage' ? event.body.text : '';
  const variables = example.variables ?? {};
  // The engine's own rendering is tested there; here a placeholder is just looked up.
  const render = (template: string, values: Readonly<Record<string, JsonValue>> = {}) =>
    template.replace(/\{\{ *([\w.]+) *\}\}/g, (_all, name: string) =>
      name === 'message.text' ? text : plain(valueAt({ ...variables, ...values }, name)),
    );
  const context = {
    event,
    node: 'step1',
    misses: example.misses ?? 0,
    variables,
    memory: example.memory ?? null,
    remembered: example.remembered ?? null,
    locale: 'en',
    tools: {},
    isConnected: (exit: string) => example.connected?.includes(exit) === true,
    render,
    say: (words: Record<string, string>, values?: Readonly<Record<string, JsonValue>>) =>
      render(pickText(words, 'en', 'en'), values),
  };
  const from = example.from ?? { outcome: '', variables: {} };
  const calls = {
    enter: () => executor?.enter(config, context),
    resume: () => executor?.resume?.(config, context),
    returned: () => executor?.returned?.(config, context, from),
  };
  const { call = 'enter' } = example;
  if (call === 'match' || call === 'watch') throw new Error('a step neither matches nor watches');
  const result = calls[call]();
  if (result === null || result === undefined) {
    return { because: [], outcome: { unanswered: true } };
  }
  return { because: result.because ?? [], outcome: outcomeOf(result) };
}

/** A variable by its name, or a part of one: `order.number`. */
function valueAt(values: Readonly<Record<string, JsonValue>>, name: string): JsonValue {
  if (Object.hasOwn(values, name)) return values[name] ?? '';
  const [head = '', part = ''] = name.split('.');
  const whole = values[head];
  return typeof whole === 'object' && whole !== null && !Array.isArray(whole)
    ? (whole[part] ?? '')
    : '';
}

function plain(value: JsonValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Keys in the type's messages that a reason's values ask for. */
function choiceKeys(values: OwnReason['values']): string[] {
  return Object.entries(values).flatMap(([name, value]) =>
    name.startsWith('choice')
      ? [value].flat().map((key) => `choice.${typeof key === 'string' ? key : ''}`)
      : [],
  );
}

/** What the type is written in, tests apart. */
function sourcesOf(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
}

describe.each(Object.entries(nodeDefinitions))('step type %s', (type, definition) => {
  const folder = `${source}${type}`;
  const examples = nodeExamples[type] ?? [];
  const english = nodeMessages['en']?.[type] ?? {};

  it('lives in the folder of its name, with a README', () => {
    expect(definition.type).toBe(type);
    expect(existsSync(`${folder}/README.md`)).toBe(true);
    expect(categories).toContain(definition.category);
  });

  it('starts with a config that its schema takes', () => {
    const starter = definition.starter('en');
    expect(definition.config.parse(starter)).toEqual(starter);
    expect(JSON.parse(JSON.stringify(starter))).toEqual(starter);
  });

  it('decides by the words alone that it asks for, where it asks for any', () => {
    const executor = nodeExecutors[type];
    if (executor?.kind !== 'trigger') return;
    for (const example of examples) {
      const config = definition.config.parse(example.config);
      const words = executor.words?.(config, {}) ?? [];
      if (words.length === 0) continue;
      const unmet = createWordScanner(words).scan('');
      const test = executor.prepare(config, {});
      const told = examples.map((other) =>
        test(exampleEvent(other), (request) => unmet.resultOf(request)),
      );
      for (const verdict of told) expect(verdict).toEqual({ ...told[0], matched: false });
    }
  });

  it('says at which exits the variables that it fills are empty', () => {
    const filled = new Map<string, boolean>();
    for (const example of examples) {
      const config = definition.config.parse(example.config);
      const written = definition.writes?.(config) ?? [];
      if (written.length === 0) continue;
      const { exit, variables = {} } = run(type, example).outcome;
      if (exit === undefined) continue;
      const isEmpty = definition.emptyAt?.(config).includes(exit) === true;
      const isFilled = written.every((name) => Object.hasOwn(variables, name));
      filled.set(exit, isEmpty || isFilled || filled.get(exit) === true);
    }
    expect([...filled].filter(([, known]) => !known)).toEqual([]);
  });

  it('follows when a variable is called otherwise', () => {
    for (const { config: raw } of examples) {
      const config = definition.config.parse(raw);
      const { reads, writes } = definition;
      const names = [
        ...(writes?.(config) ?? []),
        ...(reads?.(config) ?? []),
        ...variablesIn(config),
      ];
      for (const from of new Set(names)) {
        const to = 'other_name';
        const next = definition.config.parse(renameVariable(config, definition, { from, to }));
        expect(reads?.(next) ?? []).not.toContain(from);
        expect(variablesIn(next)).not.toContain(from);
        expect(renameVariable(next, definition, { from: to, to: from })).toEqual(config);
      }
    }
  });

  it('has one migration for every version before the present one', () => {
    const versions = Array.from({ length: definition.version - 1 }, (_, index) =>
      String(index + 1),
    );
    expect(Object.keys(definition.migrations)).toEqual(versions);
  });

  it('is a trigger or a step on both sides, and resumes exactly when it can wait', () => {
    const executor = nodeExecutors[type];
    expect(executor?.kind).toBe(definition.kind);
    if (executor?.kind !== 'step') return;
    const waits = [definition.starter('en'), ...examples.map((example) => example.config)].some(
      (config) => definition.waits(definition.config.parse(config)),
    );
    expect(executor.resume !== undefined).toBe(waits);
  });

  it('says every word in all languages, with the same placeholders', () => {
    expect(readdirSync(`${folder}/messages`).sort()).toEqual(
      locales.map((locale) => `${locale}.json`).sort(),
    );
    for (const locale of locales) {
      const messages = nodeMessages[locale]?.[type] ?? {};
      expect(wordPaths(messages)).toEqual(wordPaths(english));
      for (const path of wordPaths(english)) {
        expect(wordAt(messages, path), `${locale} ${path}`).not.toBe('');
        expect(placeholdersOf(wordAt(messages, path)), `${locale} ${path}`).toEqual(
          placeholdersOf(wordAt(english, path)),
        );
      }
    }
  });

  it('has words for its name, fields, options, exits, card lines and problems', () => {
    const needed = ['name', 'summary', 'synonyms'];
    for (const { name, options = [] } of formFields(definition.config)) {
      needed.push(`field.${name}`, `help.${name}`);
      needed.push(...options.map((option) => `option.${name}.${option}`));
    }
    const configs = [definition.starter('en'), ...examples.map((example) => example.config)];
    for (const raw of configs) {
      const config = definition.config.parse(raw);
      for (const exit of definition.exits(config)) {
        // Without words of its own an exit would be called by its id, in no language.
        expect(exit.label ?? exit.text ?? exit.words, `words of the exit ${exit.id}`).toBeTruthy();
        if (exit.label) needed.push(`exit.${exit.label}`);
        if (exit.unconnected) needed.push(`problem.${exit.unconnected}`);
      }
      for (const item of definition.card(config, 'en', 'en')) {
        if (item.kind === 'line') needed.push(`card.${item.line}`);
      }
      for (const intents of [null, []]) {
        const problems = definition.check(config, {
          locales,
          defaultLocale: 'en',
          kind: 'conversation',
          intents,
        });
        needed.push(...problems.map(({ code }) => `problem.${code}`));
      }
    }
    expect(needed.filter((path) => wordAt(english, path) === undefined)).toEqual([]);
  });

  it('has examples', () => {
    expect(examples.length).toBeGreaterThan(0);
  });

  it.each(examples.map((example) => [example.name, example] as const))('%s', (_name, example) => {
    expect(run(type, example).outcome).toMatchObject(example.expect);
    expect(run(type, example)).toEqual(run(type, example));
  });

  it('explains itself with reasons that have words, and leaves by exits that it has', () => {
    const executor = nodeExecutors[type];
    for (const example of examples) {
      const config = definition.config.parse(example.config);
      if (executor?.kind !== 'step') continue;
      const expected = example.expect.exit;
      if (expected === undefined) continue;
      expect(definition.exits(config).map(({ id }) => id)).toContain(expected);
    }
    for (const example of examples) {
      for (const { code, values } of run(type, example).because) {
        const words = wordAt(english, `reason.${code}`);
        expect(words, code).toBeDefined();
        expect(Object.keys(values), code).toEqual(expect.arrayContaining(placeholdersOf(words)));
        for (const key of choiceKeys(values)) expect(wordAt(english, key), key).toBeDefined();
      }
    }
    const codes = wordPaths(english).filter((path) => path.startsWith('reason.'));
    expect(codes.length).toBeGreaterThan(0);
  });

  it('has words for every way in which it fails, and an example of each', () => {
    const written = sourcesOf(folder).flatMap((text) =>
      [...text.matchAll(/type: 'failed', code: '(\w+)'/g)].map(
        ([, code]) => `failure.${code ?? ''}`,
      ),
    );
    const shown = examples.flatMap(({ expect: { failed } }) =>
      failed === undefined ? [] : [`failure.${failed}`],
    );
    const worded = wordPaths(english).filter((path) => path.startsWith('failure.'));
    expect([...new Set(written)].sort()).toEqual(worded);
    expect([...new Set(shown)].sort()).toEqual(worded);
  });
});
