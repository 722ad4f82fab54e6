const micros = (value) => `${value.toFixed(1)} µs`;
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const millis = (value) => `${value.toFixed(1)} ms`;

/** Each figure as a name and a value, by part. */
function parts({ engine, check, checkInBrowser, reading, server, editor, canvas, languagePart }) {
  const ratio = engine.microsPerTurn / engine.microsPerJsonRound;
  const { perSecond, p50, p99 } = server.atHalfLoad;
  return [
    {
      title: 'Engine',
      lines: [
        [
          'one turn of a flow with 20 triggers and 20 branches of 2 rules',
          micros(engine.microsPerTurn),
        ],
        ['the same in rounds of the event through JSON', ratio.toFixed(1)],
        ['one turn with 20 keywords in 1 flow', micros(engine.fewWordsMicros)],
        ['one turn with 5,000 keywords in 200 flows', micros(engine.manyWordsMicros)],
        ['to compile the flow once', millis(engine.compileMillis)],
        ['more for the first turn with 5,000 keywords', millis(engine.manyWordsFirstMillis)],
      ],
    },
    {
      title: `Check of a flow of ${check.steps} steps`,
      lines: [
        ...checkLines('in Node.js', check),
        ...(checkInBrowser === null ? [] : checkLines('in Chromium', checkInBrowser)),
      ],
    },
    ...(reading === null
      ? []
      : [
          {
            title: `Reading one message: ${reading.intents} intents, ${reading.questions} questions, ${reading.keywords} keywords`,
            lines: [
              ['half of the messages within', micros(reading.p50)],
              ['99 of 100 within', micros(reading.p99)],
              ['memory', `${reading.megabytes.toFixed(1)} MB`],
            ],
          },
        ]),
    {
      title: 'Server: every message answered after it is stored, with a full sync',
      table: serverTable(server.rows),
      lines: [
        ['half of the messages that come alone within', `${server.alone.toFixed(2)} ms`],
        [
          `answers to ${perSecond} messages/s that come evenly, p50 and p99`,
          `${millis(p50)}, ${millis(p99)}`,
        ],
        [
          'messages/s when no text comes twice, most connections',
          String(Math.round(server.perSecondUnlike)),
        ],
        [
          'messages/s that came before and are repeated, most connections',
          String(Math.round(server.perSecondRepeated)),
        ],
        ['bytes on disk per message, with reply, state and trace', String(server.bytesPerMessage)],
        [
          'memory after all of it',
          server.memoryMb === null ? 'not known' : `${server.memoryMb} MB`,
        ],
        ...postgresqlLines(server.postgresql),
      ],
    },
    {
      title: 'Editor',
      lines: [
        ['loaded at once, words included', `${editor.firstKib} KiB gzip`],
        ['loaded in all', `${editor.allKib} KiB gzip`],
        [
          'everything of @bellhop/language without pinyin: as it is sent, and to browsers that know gzip only',
          `${kilobytes(languagePart.brotli)} brotli, ${kilobytes(languagePart.gzip)} gzip`,
        ],
        ...(editor.firstLoad === null
          ? []
          : [
              ['to the sign-in form, empty cache', `${editor.firstLoad.signInMs} ms`],
              ['to a flow on its canvas, empty cache', `${editor.firstLoad.canvasMs} ms`],
            ]),
      ],
    },
    ...(canvas === null ? [] : [canvasPart(canvas)]),
  ];
}

function postgresqlLines(figures) {
  if (figures === null) return [];
  const { version, connections, perSecond, p50, p99, errors } = figures;
  return [
    [
      `on PostgreSQL ${version} on the same machine, ${connections} connections: messages/s, p50, p99, errors`,
      `${perSecond.toFixed(0)}, ${millis(p50)}, ${millis(p99)}, ${errors}`,
    ],
  ];
}

function canvasPart({ openMs, fps, foreignRenders, typingMs, slowestTypingMs }) {
  return {
    title: 'Canvas: a flow of 1,000 steps and 1,520 lines in Chromium',
    lines: [
      ['to open it, with the program in the cache (aim: 1,500 ms)', `${openMs} ms`],
      ['frames per second while a card is dragged (aim: 50)', String(fps)],
      ['drawings of other cards during one drag (aim: under 5)', String(foreignRenders)],
      [
        'from a key to its letter on the screen (aim: 50 ms): half of them, the slowest',
        `${typingMs} ms, ${slowestTypingMs} ms`,
      ],
    ],
  };
}

function checkLines(where, { coldMillis, firstMillis, editMillis, slowestEditMillis }) {
  return [
    [`${where}, the very first time`, millis(coldMillis)],
    [`${where}, another one after that`, millis(firstMillis)],
    [
      `${where}, after an edit: half of 50, the slowest`,
      `${millis(editMillis)}, ${millis(slowestEditMillis)}`,
    ],
  ];
}

const serverHead = [
  'connections',
  'messages/s',
  'p50 ms',
  'p99 ms',
  'bare Fastify/s',
  'times bare',
  'Fastify with SQLite/s',
  'times that',
  'errors',
];

function serverTable(rows) {
  return rows.map((row) => [
    String(row.connections),
    row.perSecond.toFixed(0),
    row.p50.toFixed(1),
    row.p99.toFixed(1),
    row.barePerSecond.toFixed(0),
    (row.perSecond / row.barePerSecond).toFixed(2),
    row.sqlitePerSecond.toFixed(0),
    (row.perSecond / row.sqlitePerSecond).toFixed(2),
    String(row.errors),
  ]);
}

/** For the terminal. */
export function asText(figures) {
  return parts(figures)
    .map(({ title, table = [], lines }) =>
      [
        title,
        ...(table.length > 0 ? [serverHead, ...table].map(columns) : []),
        ...lines.map(([name, value]) => `  ${name}: ${value}`),
      ].join('\n'),
    )
    .join('\n\n');
}

function columns(cells) {
  return cells.map((cell, index) => cell.padStart(serverHead[index].length + 1)).join(' ');
}

/** For docs/performance.md. */
export function asMarkdown(figures) {
  const { cores, cpu, memoryGb, node, at, versions } = figures.machine;
  const row = (cells) => `| ${cells.join(' | ')} |`;
  const sections = parts(figures).map(({ title, table = [], lines }) =>
    [
      `## ${title}`,
      '',
      ...(table.length > 0
        ? [row(serverHead), row(serverHead.map(() => '---:')), ...table.map(row), '']
        : []),
      row(['figure', 'value']),
      row(['---', '---:']),
      ...lines.map(row),
    ].join('\n'),
  );
  const head = `# Performance

Written by \`npm run bench -- --write\` on ${at.slice(0, 10)}: ${cores} cores (${cpu}), ${memoryGb} GB, Node.js ${node}. The client of the load test runs on the same cores. Compare the ratios: they come from one run, times differ from machine to machine, and on one machine from hour to hour. Figures of the server are medians of three runs of four seconds. Versions: ${Object.entries(
    versions,
  )
    .filter(([, version]) => version !== null)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ')}.

The server's flow takes any message through twenty branches of one keyword each. **Bare Fastify** parses a message and answers it; **Fastify with SQLite** looks for the same keywords and stores message, state and trace with better-sqlite3, one transaction with a full sync for each message.`;
  return `${[head, ...sections].join('\n\n')}\n`;
}
