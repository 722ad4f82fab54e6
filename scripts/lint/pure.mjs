// What the pure packages must not reach for: they run in the browser, in the server and in replays.

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
