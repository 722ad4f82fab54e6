/** For docs/growth.md and the terminal. */
export function growthMarkdown({ machine, engine, sizes, screens, idleTimers }) {
  const { cores, cpu, memoryGb, node, at } = machine;
  const [smallest] = sizes;
  const most = sizes.at(-1).messages;
  const further = most > 1_000_000 ? ` --most ${most}` : '';
  return `# Growth

Written by \`npm run bench -- --growth${further} --write\` on ${at.slice(0, 10)}: ${cores} cores (${cpu}), ${memoryGb} GB, Node.js ${node}. The client of the load test runs on the same cores.

## Engine: one turn, the last keyword of the last flow is meant

${table(
  ['flows', 'keywords', 'µs per turn'],
  engine.map(({ flows, keywords, microsPerTurn }) => [
    String(flows),
    String(keywords),
    microsPerTurn.toFixed(1),
  ]),
)}

## Server: a database of ever more chats and messages

Half of the messages go to chats that were stored long ago and are in no memory. The databases are filled with copies of what the server itself had stored, and loaded in turn.

${table(
  [
    'stored messages',
    'chats',
    'messages/s at 50',
    'times the smallest',
    'p99 ms',
    'start to first answer ms',
    'MB',
  ],
  sizes.map(({ messages, chats, perSecond, p99, firstAnswerMs, megabytes }) => [
    String(messages),
    String(chats),
    perSecond.toFixed(0),
    (perSecond / smallest.perSecond).toFixed(2),
    p99.toFixed(0),
    firstAnswerMs.toFixed(0),
    megabytes.toFixed(0),
  ]),
)}

## What people look at, with the most messages

Every customer has two tags. Each is asked for three times: how long it takes, and how long a message would have waited meanwhile: a request that asks every few milliseconds whether the server is there.

${table(
  ['looked at', 'median ms', 'longest wait ms'],
  screens.map(({ name, millis, waitMillis }) => [name, millis.toFixed(0), waitMillis.toFixed(0)]),
)}
${idleTimers === null ? '' : `\n${timersText(idleTimers)}\n`}`;
}

function timersText({ count, without, with: millis }) {
  return `## Timers that wait

In ten idle seconds a server with ${count.toLocaleString('en')} timers that are not due uses the processor for ${millis} ms, and for ${without} ms without a timer.`;
}

function table(head, rows) {
  const row = (cells) => `| ${cells.join(' | ')} |`;
  return [row(head), row(head.map(() => '---:')), ...rows.map(row)].join('\n');
}
