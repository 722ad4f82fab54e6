const { existsSync, readFileSync, readdirSync } = require('node:fs');
const { join } = require('node:path');

/** The files of a package that others may import: the ones that its package.json exports. */
function doorsOf(folder) {
  const file = join(__dirname, folder, 'package.json');
  if (!existsSync(file)) return [];
  const { exports = {} } = JSON.parse(readFileSync(file, 'utf8'));
  return Object.values(exports).map((target) => join(folder, target));
}

const exact = (path) => `^${path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`;

const packages = [
  'packages/schema',
  'packages/language',
  'packages/nodes',
  'packages/engine',
  'packages/templates',
];

/** What each part may import of the other parts, lowest first. Everything that is not named here is forbidden. */
const mayImport = {
  'packages/schema': [],
  'packages/language': [],
  'packages/nodes': ['packages/schema', 'packages/language'],
  'packages/engine': ['packages/schema', 'packages/language', 'packages/nodes'],
  // The engine plays the templates' test conversations; templates themselves are documents.
  'packages/templates': ['packages/schema', 'packages/nodes', 'packages/engine'],
  'apps/runtime': packages,
  // Of the runtime only types: see `editor-takes-only-types-of-the-runtime`.
  'apps/editor': [...packages, 'apps/runtime'],
  'apps/widget': [],
  e2e: ['packages/schema'],
};

const directions = Object.entries(mayImport).map(([part, allowed]) => ({
  name: `${part.replace('/', '-')}-imports-only-what-lies-below`,
  comment: `${part} may import ${allowed.length === 0 ? 'no other part' : `only ${allowed.join(', ')}`}.`,
  severity: 'error',
  from: { path: `^${part}/` },
  to: { path: '^(apps|packages|e2e)/', pathNot: [part, ...allowed].map((each) => `^${each}/`) },
}));

const doors = Object.keys(mayImport).map((part) => ({
  name: `${part.replace('/', '-')}-is-entered-by-its-doors`,
  comment: `Import ${part} through what its package.json exports.`,
  severity: 'error',
  from: { path: '^(apps|packages|e2e)/', pathNot: [`^${part}/`, '[.]test[.]tsx?$'] },
  to: { path: `^${part}/`, pathNot: doorsOf(part).map(exact) },
}));

const nodesSource = join(__dirname, 'packages/nodes/src');
const types = existsSync(nodesSource)
  ? readdirSync(nodesSource).filter((name) => existsSync(join(nodesSource, name, 'definition.ts')))
  : [];
const anyType = `(${types.join('|') || 'none'})`;

module.exports = {
  forbidden: [
    ...directions,
    ...doors,
    {
      name: 'no-cycles',
      comment: 'Two files that import each other are one file, or a third is missing below them.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'editor-takes-only-types-of-the-runtime',
      severity: 'error',
      from: { path: '^apps/editor/' },
      to: { path: '^apps/runtime/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'execute-never-reaches-react',
      comment: 'What runs in the server and in replays must not drag user interface along.',
      severity: 'error',
      from: { path: '^packages/nodes/src/(execute|[^/]+/execute)[.]ts$' },
      to: {
        path: ['node_modules/(react|react-dom|@mantine|@tabler)/', 'editor[.]tsx$'],
        reachable: true,
      },
    },
    {
      name: 'definitions-never-reach-execute',
      comment: 'The editor loads definitions; how a step runs is none of their business.',
      severity: 'error',
      from: { path: '^packages/nodes/src/(definitions|[^/]+/definition|[^/]+/editor)[.]tsx?$' },
      to: { path: 'packages/nodes/src/[^/]+/execute[.]ts$', reachable: true },
    },
    {
      name: 'step-types-do-not-know-each-other',
      comment: 'One folder per type: what two types share belongs to the contract.',
      severity: 'error',
      from: { path: `^packages/nodes/src/${anyType}/` },
      to: { path: `^packages/nodes/src/${anyType}/`, pathNot: '^packages/nodes/src/$1/' },
    },
    {
      name: 'features-of-the-editor-are-entered-by-their-doors',
      severity: 'error',
      from: { path: '^apps/editor/src/(features/[^/]+/|[^/]+)', pathNot: '[.]test[.]tsx?$' },
      to: {
        path: '^apps/editor/src/features/[^/]+/',
        pathNot: ['^apps/editor/src/$1', '/index[.]tsx?$'],
      },
    },
    {
      name: 'only-tests-import-tests',
      severity: 'error',
      from: { pathNot: '([.]test[.]tsx?$)|(/testing/)' },
      to: { path: '[.]test[.]tsx?$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // The database client is written by Prisma, cycles and all.
    exclude: {
      path: '^(apps|packages)/[^/]+/dist/|^apps/runtime/src/generated/|(coverage|test-results|playwright-report)/',
    },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
