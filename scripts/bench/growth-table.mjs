/** For docs/growth.md and the terminal. */
export function growthMarkdown({ machine, engine, server, idleTimers }) {
  const { cores, cpu, memoryGb, node, at } = machine;
  const [smallest] = server;
  const most = server.at(-1).messages;
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
  server.map(({ messages, chats, perSecond, p99, firstAnswerMs, megabytes }) => [
    String(messages),
    String(chats),
    perSecond.toFixed(0),
    (perSecond / smallest.perSecond).toFixed(2),
    p99.toFixed(0),
    firstAnswerMs.toFixed(0),
    megabytes.toFixed(0),
  ]),
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
