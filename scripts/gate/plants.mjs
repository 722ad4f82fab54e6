import { lintPlants } from './lint-plants.mjs';

/**
 * One violation of each kind: the check that must catch it, the files to plant, the files to hand to the check, and a
 * word that its output must hold besides the name of the planted file (`path`, or else the first one).
 */
export const plants = [
  {
    kind: 'a badly formatted file',
    check: 'format',
    files: { 'packages/schema/src/planted-format.ts': 'export const  planted = "x"\n' },
  },
  {
    kind: 'a type error',
    check: 'types',
    only: ['packages/schema'],
    files: { 'packages/schema/src/planted-type.ts': "export const planted: number = 'x';\n" },
    word: 'TS2322',
  },
  {
    kind: 'an import upwards',
    check: 'boundaries',
    files: {
      'packages/schema/src/planted-upwards.ts':
        "import { nodeDefinitions } from '@bellhop/nodes/definitions';\n\nexport const planted = nodeDefinitions;\n",
    },
    word: 'packages-schema-imports-only-what-lies-below',
  },
  {
    kind: 'an import past the door of a package',
    check: 'boundaries',
    files: {
      'packages/nodes/src/planted-deep.ts':
        "import type { Problem } from '../../schema/src/problem.ts';\n\nexport type Planted = Problem;\n",
    },
    word: 'packages-schema-is-entered-by-its-doors',
  },
  {
    kind: 'a circle of imports',
    check: 'boundaries',
    files: {
      'packages/schema/src/planted-circle.ts':
        "import { second } from './planted-circle-back.ts';\n\nexport const first = () => second;\n",
      'packages/schema/src/planted-circle-back.ts':
        "import { first } from './planted-circle.ts';\n\nexport const second = () => first;\n",
    },
    path: 'packages/schema/src/planted-circle-back.ts',
    word: 'no-cycles',
  },
  {
    kind: 'a value of the runtime in the editor',
    check: 'boundaries',
    files: {
      'apps/editor/src/planted-runtime.ts':
        "import { appRouter } from '@bellhop/runtime/router';\n\nexport const planted = appRouter;\n",
    },
    word: 'editor-takes-only-types-of-the-runtime',
  },
  {
    kind: 'React within reach of a step that runs',
    check: 'boundaries',
    files: {
      'packages/nodes/src/planted/execute.ts':
        "import { look } from '../contract/planted-look.ts';\n\nexport const executor = look;\n",
      'packages/nodes/src/contract/planted-look.ts':
        "import { useState } from 'react';\n\nexport const look = useState;\n",
    },
    word: 'execute-never-reaches-react',
  },
  {
    kind: 'a step type that knows another one',
    check: 'boundaries',
    files: {
      'packages/nodes/src/reply/planted-neighbour.ts':
        "import { definition } from '../condition/definition.ts';\n\nexport const planted = definition;\n",
    },
    word: 'step-types-do-not-know-each-other',
  },
  {
    kind: 'how a step runs within reach of its definition',
    check: 'boundaries',
    files: {
      'packages/nodes/src/planted/definition.ts':
        "import { executor } from './execute.ts';\n\nexport const definition = executor;\n",
    },
    word: 'definitions-never-reach-execute',
  },
  {
    kind: 'an import past the door of a feature',
    check: 'boundaries',
    files: {
      'apps/editor/src/app/planted-inside.ts':
        "import { inside } from '../features/planted/inside.ts';\n\nexport const planted = inside;\n",
      'apps/editor/src/features/planted/inside.ts': 'export const inside = 1;\n',
    },
    word: 'features-of-the-editor-are-entered-by-their-doors',
  },
  {
    kind: 'one of our packages in the chat page',
    check: 'boundaries',
    files: {
      'apps/widget/src/planted-schema.ts':
        "import type { Problem } from '@bellhop/schema';\n\nexport type Planted = Problem;\n",
    },
    word: 'apps-widget-imports-only-what-lies-below',
  },
  {
    kind: 'a file that nobody imports',
    check: 'dead-code',
    files: { 'apps/runtime/src/planted-dead-file.ts': 'export const planted = 1;\n' },
    word: 'Unused files',
  },
  {
    kind: 'an export that nobody imports',
    check: 'dead-code',
    append: { 'packages/schema/src/is-equal.ts': '\nexport const plantedExport = 1;\n' },
    word: 'plantedExport',
  },
  {
    kind: 'a package that nobody declared',
    check: 'dead-code',
    append: { 'packages/schema/src/problem.ts': "\nimport 'planted-package';\n" },
    word: 'planted-package',
  },
  {
    kind: 'a stale generated file',
    check: 'generated',
    append: { 'packages/nodes/src/generated/definitions.generated.ts': '// edited by hand\n' },
    word: 'Stale',
  },
  {
    kind: 'a lock file that does not fit',
    check: 'lock-file',
    replace: {
      'package-lock.json': [
        '"node_modules/zod": {',
        '"node_modules/zod": {\n      "resolved": "https://host.example/zod.tgz",',
      ],
    },
    word: 'names a download host',
  },
  {
    kind: 'a test that fails',
    check: 'tests',
    files: {
      'packages/schema/src/planted-failing.test.ts':
        "import { expect, test } from 'vitest';\n\ntest('planted', () => {\n  expect(1).toBe(2);\n});\n",
    },
    word: 'expected 1 to be 2',
  },

  ...lintPlants,
];
