import { isDeepStrictEqual } from 'node:util';
import { endTags } from './chaos-flow.mjs';
import { compareLists, double, loss, wrong } from './findings.mjs';

/** What a chat has to look like is counted out from the customer's messages in their stored order, and from nothing else. */
export function judgeChat(chat) {
  const { externalId: name, messages } = chat;
  const heard = messages.filter(({ author }) => author === 'customer').map(({ text }) => text);
  const said = messages.filter(({ author }) => author === 'bot').map(({ text }) => text);
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
  const strange = said.filter((text) => !Object.hasOwn(wanted, text.split(' ', 1)[0]));
  const counts = [
    [messages.every(({ seq }, at) => seq === at + 1), 'has a gap in its messages'],
    [messages.length === 4 * heard.length, `has ${messages.length} messages for ${heard.length}`],
    [chat.seq === messages.length, `counts ${chat.seq} of ${messages.length} messages`],
    [chat.received === heard.length, `counts ${chat.received} of ${heard.length} received`],
  ];
  const untrue = counts.filter(([is]) => !is).map(([, text]) => wrong(`${name} ${text}`));
  const nobodys = strange.map((text) => double(`${name}: "${text}" answers nobody`));
  return [...families, ...nobodys, ...untrue, ...judgeEnd(chat, heard.length)];
}

/** A number that is too low is an update that was lost. */
function judgeEnd({ externalId, owner, state, tags, fields }, count) {
  const { position, beside = [], variables } = state;
  const waiting = [position, ...beside].filter((one) => one !== null).length;
  const found = { tags, fields, waiting, variables: { ...variables }, owner };
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
    return [(isLost ? loss : wrong)(`${externalId}: ${what} are ${told}`)];
  });
}
