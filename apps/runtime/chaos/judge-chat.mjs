import { isDeepStrictEqual } from 'node:util';
import { endTags } from './chaos-flow.mjs';
import { compareLists, loss, wrong } from './findings.mjs';

/** What a chat has to look like is counted out from the customer's messages in their stored order, and from nothing else. */
export async function judgeChat(ask, chat) {
  const rows = await ask(
    'SELECT "seq", "author", "text" FROM "Message" WHERE "conversationId" = ? ORDER BY "seq"',
    chat.id,
  );
  const heard = rows.filter(({ author }) => author === 'customer').map(({ text }) => text);
  const said = rows.filter(({ author }) => author === 'bot').map(({ text }) => text);
  const name = chat.externalId;
  const numbered = (word) => heard.map((_, at) => `${word} ${at + 1}`);
  const wanted = {
    got: heard.map((text, at) => `got ${text} as ${at + 1}`),
    later: numbered('later'),
    reminded: numbered('reminded'),
  };
  const families = Object.entries(wanted).flatMap(([word, texts]) => {
    const found = said.filter((text) => text.startsWith(`${word} `));
    return compareLists(name, texts, found);
  });
  const counts = [
    [rows.every(({ seq }, at) => seq === at + 1), 'has a gap in its messages'],
    [rows.length === 4 * heard.length, `has ${rows.length} messages for ${heard.length}`],
    [chat.seq === rows.length, `counts ${chat.seq} of ${rows.length} messages`],
    [chat.received === heard.length, `counts ${chat.received} of ${heard.length} received`],
  ];
  const untrue = counts.filter(([is]) => !is).map(([, text]) => wrong(`${name} ${text}`));
  return [...families, ...untrue, ...(await judgeEnd(ask, chat, heard.length))];
}

/** A number that is too low is an update that was lost. */
async function judgeEnd(ask, chat, count) {
  const tags = await ask(
    'SELECT "tag" FROM "CustomerTag" WHERE "customerId" = ? ORDER BY "tag"',
    chat.customerId,
  );
  const fields = await ask(
    'SELECT "name", "value" FROM "CustomerField" WHERE "customerId" = ?',
    chat.customerId,
  );
  const { position, beside = [], variables } = JSON.parse(chat.state);
  const found = {
    tags: tags.map(({ tag }) => tag),
    fields: fields.map(({ name, value }) => [name, JSON.parse(value)]),
    waiting: [position, ...beside].filter((one) => one !== null).length,
    variables: { ...variables },
    owner: chat.owner,
  };
  const wanted = {
    tags: endTags,
    fields: [['seen', count]],
    waiting: 0,
    variables: { count, answered: count, fired: count },
    owner: 'bot',
  };
  return Object.keys(wanted).flatMap((what) => {
    if (isDeepStrictEqual(found[what], wanted[what])) return [];
    const told = `${JSON.stringify(found[what])} instead of ${JSON.stringify(wanted[what])}`;
    const isLost = what === 'tags' || what === 'fields' || what === 'variables';
    return [(isLost ? loss : wrong)(`${chat.externalId}: ${what} are ${told}`)];
  });
}
