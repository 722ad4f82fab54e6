import { checkFlow } from '@bellhop/nodes/check';
import { nodeDefinitions } from '@bellhop/nodes/definitions';
import { compileFlow, compileLanguage, runTestCase, type TestStage } from '@bellhop/engine';
import {
  emptyLanguageBase,
  readFlow,
  writeFlow,
  type FlowDocument,
  type JsonValue,
} from '@bellhop/schema';
import { describe, expect, it } from 'vitest';
import { explore } from '../../engine/src/testing/explore.ts';
import { exitsOf } from '../../engine/src/testing/arbitrary-flow.ts';
import { simplePaths } from '../../engine/src/testing/simple-paths.ts';
import { templates } from './index.ts';

const locales = ['en', 'zh-Hans', 'zh-Hant', 'th', 'pl'];

/** Contacts, moods and the wish for a person are read also for a shop that has taught nothing yet. */
const reader = { language: compileLanguage(null, emptyLanguageBase), country: 'TH' };

/** What customers of this flow write: every string in the configs of triggers and in the tests, and words on buttons. */
function textsOf({ nodes, tests }: FlowDocument): string[] {
  const steps = Object.values(nodes).map((node) => ({
    ...node,
    definition: nodeDefinitions[node.type],
  }));
  const starts = steps.flatMap(({ definition, config }) =>
    definition?.kind === 'trigger' ? someOf(stringsIn(config)) : [],
  );
  const buttons = steps.flatMap(({ definition, config }) =>
    (definition?.exits(config) ?? []).flatMap(({ words }) => words?.['en'] ?? []),
  );
  const said = Object.values(tests).flatMap(({ steps: chat }) =>
    chat.flatMap((step) => ('customer' in step ? [step.customer.text ?? ''] : [])),
  );
  return [...new Set([...starts, ...buttons, ...said])].filter((text) => text !== '');
}

/** Words of one trigger lead to the same place: a few of them, from all languages, leave time for what comes after. */
function someOf(texts: readonly string[]): string[] {
  const step = Math.ceil(texts.length / 10);
  return texts.filter((_text, index) => index % step === 0);
}

function stringsIn(value: JsonValue): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

function tagsOf({ nodes }: FlowDocument): string[] {
  return Object.values(nodes).flatMap(({ type, config }) =>
    (nodeDefinitions[type]?.mentions?.(config) ?? []).flatMap(({ kind, name }) =>
      kind === 'tag' ? [name] : [],
    ),
  );
}

/** Keys of channels that conditions ask about. */
function channelsOf({ nodes }: FlowDocument): string[] {
  return Object.values(nodes).flatMap(({ config }) => channelsIn(config));
}

function channelsIn(value: JsonValue): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (!Array.isArray(value) && value['subject'] === 'channel')
    return stringsIn(value['value'] ?? []);
  return Object.values(value).flatMap(channelsIn);
}

/** Exits that the test conversations take: some need a story that nobody stumbles upon. */
function exitsOfChats(document: FlowDocument): Set<string> {
  const live = [compileFlow({ version: `${document.id}@1`, document })];
  const exits = new Set<string>();
  const onTurn: TestStage['onTurn'] = ({ transition }) => {
    for (const { node, outcome } of transition.trace.steps) {
      if (outcome.type === 'exit') exits.add(`${node} ${outcome.exit}`);
    }
  };
  const stage = { program: { live, pinned: () => undefined }, reader, onTurn };
  for (const test of Object.values(document.tests)) runTestCase(stage, test);
  return exits;
}

describe('the gallery', () => {
  it('has a flow for each of the ten chats that shops have most', () => {
    expect(templates.length).toBeGreaterThanOrEqual(10);
  });

  it('has flows with at least five test conversations each', () => {
    for (const template of templates) {
      const tests = Object.keys(template.build('flow1', 'en').tests);
      expect(tests.length, template.id).toBeGreaterThanOrEqual(5);
    }
  });

  it('calls each flow by another name, in every language', () => {
    for (const locale of locales) {
      const names = templates.map((template) => template.about(locale).name);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

describe.each(templates.map((template) => [template.id, template] as const))(
  '%s',
  (id, template) => {
    it.each(locales)('is a whole flow in %s: readable, without errors and warnings', (locale) => {
      const document = template.build('flow1', locale);
      expect(readFlow(writeFlow(document))).toEqual({ ok: true, document });
      const problems = checkFlow(document, nodeDefinitions).filter(
        ({ severity }) => severity !== 'hint',
      );
      expect(problems).toEqual([]);
      expect(Object.keys(document.tests)).toEqual(Object.keys(template.build('f', 'en').tests));
    });

    it('has words for every step, text and test in every language', () => {
      const english = template.build('flow1', 'en');
      for (const locale of locales) {
        const { name, description } = template.about(locale);
        expect(name).not.toBe('');
        expect(description).not.toBe('');
        const other = template.build('flow1', locale);
        expect(Object.keys(other.nodes)).toEqual(Object.keys(english.nodes));
        for (const test of Object.values(other.tests)) expect(test.name).not.toBe(test.id);
        if (locale !== 'en') expect(name).not.toBe(english.name);
      }
    });

    it.each(locales)('keeps what its test conversations promise, set up in %s', (locale) => {
      const document = template.build(`${id}-flow`, locale);
      const live = [compileFlow({ version: `${id}@1`, document })];
      const program = { live, pinned: () => undefined };
      for (const test of Object.values(document.tests)) {
        expect(runTestCase({ program, reader }, test).failures, test.id).toEqual([]);
      }
    });

    it('every exit is reached, and every path from a trigger can be walked', () => {
      const document = template.build(`${id}-flow`, 'en');
      const all = Object.values(document.nodes).flatMap(({ id: node, type, config }) =>
        exitsOf(type, config).map((exit) => `${node} ${exit}`),
      );
      const ground = {
        document,
        texts: textsOf(document),
        tags: tagsOf(document),
        channels: channelsOf(document),
        reader,
      };
      const inChats = exitsOfChats(document);
      const walked = explore(ground, {
        enough: (found) => all.every((exit) => found.has(exit) || inChats.has(exit)),
      });
      const exits = new Set([...walked.exits, ...inChats]);
      expect(all.filter((exit) => !exits.has(exit))).toEqual([]);
      // A path is walked when each of its exits is: no step of it is left out in all the chats above.
      for (const path of simplePaths(document)) {
        for (const step of path) expect(exits.has(step), step).toBe(true);
      }
    });
  },
);
