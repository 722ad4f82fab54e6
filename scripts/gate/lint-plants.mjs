/** `lines(3)` is three statements, for files and functions that are too long. */
const lines = (count) =>
  Array.from({ length: count }, (_, index) => `  total += ${index};`).join('\n');

const longFunction = (count) =>
  `/** Adds. */\nexport function add(start: number): number {\n  let total = start;\n${lines(count)}\n  return total;\n}\n`;

const longFile = Array.from(
  { length: 260 },
  (_, index) => `export const n${index} = ${index};`,
).join('\n');

/** Violations that Oxlint must catch; see `plants.mjs`. */
export const lintPlants = [
  {
    kind: 'any',
    check: 'lint',
    files: {
      'packages/schema/src/planted-any.ts':
        'export function planted(value: any): void {\n  void value;\n}\n',
    },
    word: 'no-explicit-any',
  },
  {
    kind: 'a cast outside a boundary file',
    check: 'lint',
    files: {
      'packages/schema/src/planted-cast.ts':
        'export const planted = (value: unknown) => value as string;\n',
    },
    word: 'consistent-type-assertions',
  },
  {
    kind: 'an empty catch',
    check: 'lint',
    files: {
      'packages/schema/src/planted-catch.ts':
        'export function planted(work: () => void): void {\n  try {\n    work();\n  } catch {}\n}\n',
    },
    word: 'no-empty',
  },
  {
    kind: 'an enum',
    check: 'lint',
    files: { 'apps/runtime/src/planted-enum.ts': 'export enum Planted {\n  One,\n}\n' },
    word: 'not an enum',
  },
  {
    kind: 'a default export',
    check: 'lint',
    files: { 'apps/runtime/src/planted-default.ts': 'export default 1;\n' },
    word: 'Export by name',
  },
  {
    kind: 'a file name in camel case',
    check: 'lint',
    files: { 'apps/runtime/src/plantedName.ts': 'export const planted = 1;\n' },
    word: 'kebab-case',
  },
  {
    kind: 'a file that is too long',
    check: 'lint',
    files: { 'apps/runtime/src/planted-long-file.ts': `${longFile}\n` },
    word: 'max-lines',
  },
  {
    kind: 'a function that is too long',
    check: 'lint',
    files: { 'apps/runtime/src/planted-long-function.ts': longFunction(70) },
    word: 'max-lines-per-function',
  },
  {
    kind: 'a promise that nobody waits for',
    check: 'lint',
    files: {
      'apps/runtime/src/planted-promise.ts':
        'export function planted(work: () => Promise<void>): void {\n  work();\n}\n',
    },
    word: 'no-floating-promises',
  },
  {
    kind: 'a word in a component instead of the message files',
    check: 'lint',
    files: {
      'apps/editor/src/planted-words.tsx':
        'export function Planted() {\n  return <p>Hello</p>;\n}\n',
    },
    word: 'no-bare-words',
  },
  {
    kind: 'a hook behind a condition',
    check: 'lint',
    files: {
      'apps/editor/src/planted-hook.tsx':
        "import { useState } from 'react';\n\nexport function Planted({ on }: { on: boolean }) {\n  if (on) useState(0);\n  return null;\n}\n",
    },
    word: 'rules-of-hooks',
  },
  {
    kind: 'the clock in the engine',
    check: 'lint',
    files: { 'packages/engine/src/planted-clock.ts': 'export const planted = () => Date.now();\n' },
    word: 'No clock',
  },
  {
    kind: 'new Date() in a step type',
    check: 'lint',
    files: {
      'packages/nodes/src/reply/planted-date.ts': 'export const planted = () => new Date();\n',
    },
    word: 'No clock',
  },
  {
    kind: 'randomness in the language package',
    check: 'lint',
    files: {
      'packages/language/src/planted-random.ts': 'export const planted = () => Math.random();\n',
    },
    word: 'No randomness',
  },
  {
    kind: 'the network in a step type',
    check: 'lint',
    files: {
      'packages/nodes/src/reply/planted-fetch.ts': "export const planted = () => fetch('/x');\n",
    },
    word: 'no-restricted-globals',
  },
  {
    kind: 'a timer in the engine',
    check: 'lint',
    files: {
      'packages/engine/src/planted-timer.ts':
        'export const planted = (work: () => void) => setTimeout(work, 1);\n',
    },
    word: 'no-restricted-globals',
  },
  {
    kind: 'an import of Node in the schema',
    check: 'lint',
    files: {
      'packages/schema/src/planted-node.ts':
        "import { readFileSync } from 'node:fs';\n\nexport const planted = readFileSync;\n",
    },
    word: 'nothing of Node',
  },
];
