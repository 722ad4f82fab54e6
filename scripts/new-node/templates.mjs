/** What is still to do carries this mark; the folder's own test fails while one is left. */
const mark = 'FILL IN';

/** `office-hours` becomes `officeHours`, or `OfficeHours`. */
function camel(name) {
  return name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}

const pascal = (name) => camel(`-${name}`);

function definition({ type, category, kind }) {
  const config = `${pascal(type)}Config`;
  return `import { cleanText } from '@bellhop/schema';
import { z } from 'zod';
import { field } from '../contract/field.ts';
import type { CardItem, ConfigProblem, NodeDefinition } from '../contract/node-definition.ts';

// ${mark}: the fields that the operator fills in, each with the widget that asks for it.
const ${camel(type)}ConfigSchema = z.strictObject({
  note: field(cleanText(200), { widget: 'text' }),
});
export type ${config} = z.infer<typeof ${camel(type)}ConfigSchema>;

export const definition: NodeDefinition<${config}> = {
  type: '${type}',
  version: 1,
  kind: '${kind}',
  category: '${category}',
  // ${mark}: the name of an icon of the editor.
  icon: '${kind === 'trigger' ? 'message' : 'reply'}',
  config: ${camel(type)}ConfigSchema,
  starter: () => ({ note: '' }),
  // ${mark}: every way out. Ids are for life, words stand in the messages.
  exits: () => [{ id: 'then', label: 'then'${kind === 'trigger' ? '' : ', optional: true'} }],
  waits: () => false,
  card,
  check,
  migrations: {},
};

function card({ note }: ${config}): CardItem[] {
  return note === '' ? [{ kind: 'line', line: 'empty' }] : [{ kind: 'bubble', text: note }];
}

// ${mark}: everything that can be wrong with a config, the whole list, each with its field.
function check({ note }: ${config}): ConfigProblem[] {
  return note.trim() === '' ? [{ code: 'noNote', severity: 'error', field: 'note' }] : [];
}
`;
}

function execute({ type, kind }) {
  const config = `${pascal(type)}Config`;
  const head = `import type { NodeExecutor } from '../contract/node-executor.ts';
import type { ${config} } from './definition.ts';
`;
  if (kind === 'trigger') {
    return `${head}
export const executor: NodeExecutor<${config}> = {
  kind: 'trigger',
  tier: () => 0,
  canInterrupt: () => false,
  // ${mark}: say whether this event starts the flow, and why or why not.
  prepare: (config) => (message) => {
    const matched = message.text === config.note;
    return { matched, because: [{ code: 'compared', outcome: matched, values: {} }] };
  },
};
`;
  }
  return `${head}
export const executor: NodeExecutor<${config}> = {
  kind: 'step',
  // ${mark}: what the step does, as data, which exit it takes, and why.
  enter: (config) => ({
    type: 'exit',
    exit: 'then',
    because: [{ code: 'compared', outcome: null, values: { note: config.note } }],
    effects: [],
  }),
};
`;
}

function examples({ kind }) {
  const [event, expected] =
    kind === 'trigger'
      ? ["\n    event: { text: 'hello' },", 'matched: true']
      : ['', "exit: 'then'"];
  return `import type { NodeExample } from '../contract/example.ts';

// ${mark}: at least one example for every exit. They are documentation and tests at once.
export const examples: NodeExample[] = [
  {
    name: 'takes its exit',
    config: { note: 'hello' },${event}
    expect: { ${expected} },
  },
];
`;
}

function messages() {
  const todo = (what) => `${mark}: ${what}`;
  const words = {
    name: todo('name of the step'),
    summary: todo('what it does, in one short line'),
    synonyms: todo('other words that people look for it by, with commas between'),
    field: { note: todo('label of the field') },
    help: { note: todo('help for the field') },
    exit: { then: todo('words of the exit') },
    card: { empty: todo('what the card says while nothing is filled in') },
    problem: { noNote: todo('what is wrong and what to do') },
    reason: { compared: todo('why it was done, for the trace') },
  };
  return `${JSON.stringify(words, null, 2)}\n`;
}

function readme({ type }) {
  const title = type.replace(/-/g, ' ');
  return `# ${title[0].toUpperCase()}${title.slice(1)}

${mark}: what the step is for, in words for an operator.

Exits: \`then\`.
`;
}

function test({ type }) {
  return `import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

// The contract suite tests what every type promises. This test fails while something in this folder is still to be
// filled in; put tests of the step's own behaviour in its place.
const folder = fileURLToPath(new URL('.', import.meta.url));
const mark = ['FILL', 'IN'].join(' ');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\\.(ts|tsx|json|md)$/.test(file),
);

describe('${type} is filled in', () => {
  it.each(files)('%s', (file) => {
    const left = readFileSync(\`\${folder}\${file}\`, 'utf8')
      .split('\\n')
      .filter((line) => line.includes(mark))
      .map((line) => line.trim());
    expect(left, \`still to do in packages/nodes/src/${type}/\${file}\`).toEqual([]);
  });
});
`;
}

const locales = ['en', 'zh-Hans', 'zh-Hant', 'th', 'pl'];

/** The files of a new type by their path in its folder. */
export function filesOf(answers) {
  return new Map([
    ['definition.ts', definition(answers)],
    ['execute.ts', execute(answers)],
    ['examples.ts', examples(answers)],
    ...locales.map((locale) => [`messages/${locale}.json`, messages()]),
    ['README.md', readme(answers)],
    [`${answers.type}.test.ts`, test(answers)],
  ]);
}
