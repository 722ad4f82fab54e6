/** What `no-restricted-syntax` forbids. ESLint replaces the list per folder, so the folders put theirs together. */
export const everywhere = [
  {
    selector: 'TSEnumDeclaration',
    message: 'Use a union of strings or a const object, not an enum.',
  },
];

export const noDefaultExport = [
  {
    selector: 'ExportDefaultDeclaration',
    message: 'Export by name. Default exports are for config files of tools only.',
  },
];

export const pureSyntax = [
  {
    selector:
      "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.name='Date']",
    message: 'No clock in a pure package: take the time as a value.',
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'No clock in a pure package: take the time as a value.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'No randomness in a pure package: take the seed as a value.',
  },
];

const impureGlobals = [
  'Buffer',
  'WebSocket',
  'XMLHttpRequest',
  'clearInterval',
  'clearTimeout',
  'console',
  'crypto',
  'document',
  'fetch',
  'globalThis',
  'localStorage',
  'navigator',
  'performance',
  'process',
  'queueMicrotask',
  'requestAnimationFrame',
  'setImmediate',
  'setInterval',
  'setTimeout',
  'window',
];

export const pureGlobals = impureGlobals.map((name) => ({
  name,
  message:
    'Pure packages know no clock, randomness, network or process: take what you need as a value.',
}));

const nodeBuiltIn =
  '^(node:.*|assert|buffer|child_process|crypto|events|fs|http|https|net|os|path|process|stream|timers|url|util|worker_threads|zlib)(/.*)?$';

export const pureImports = {
  patterns: [
    { regex: nodeBuiltIn, message: 'Pure packages run in the browser too: nothing of Node.' },
    {
      regex:
        '^(fastify|@fastify/.*|@prisma/.*|better-sqlite3|better-auth|pino|@trpc/.*|axios|undici)(/.*)?$',
      message: 'Pure packages do no input or output.',
    },
  ],
};
