import { isDeepStrictEqual } from 'node:util';
import { compareLists, double, loss, wrong } from './findings.mjs';

/** Every message that was answered is stored once, as a message and as a turn, where it belongs and as it was answered. */
export function judgeAnswers(chats, { sent, answers, open, quarrels }) {
  const stored = chats.flatMap(turnsOfMessages);
  return [
    ...[...open.keys()].map((id) => wrong(`${id} was never answered`)),
    ...quarrels.map((id) => wrong(`${id} was answered in two ways`)),
    ...lostOrDoubled(chats, stored, { answers, open }),
    ...stored.flatMap((one) => judgeOne(one, sent.get(one.id)?.message, answers.get(one.id))),
    ...chats.flatMap((chat) => outOfOrder(turnsOfMessages(chat), { sent, answers })),
  ];
}

function turnsOfMessages(chat) {
  return chat.turns
    .filter(({ key }) => key.startsWith('m:'))
    .map((turn) => ({ id: turn.key.slice('m:'.length), turn, chat }));
}

/** Whoever was refused may be stored all the same: the answer was lost on its way. More than once is too often for all. */
function lostOrDoubled(chats, stored, { answers, open }) {
  const turns = stored.map(({ id }) => id).toSorted();
  const refused = new Set(turns.filter((id) => open.has(id)));
  const wanted = [...answers.keys(), ...refused].toSorted();
  const said = new Map();
  for (const { author, text } of chats.flatMap(({ messages }) => messages)) {
    if (author === 'customer') said.set(text, (said.get(text) ?? 0) + 1);
  }
  const messages = wanted.flatMap((id) => {
    const times = said.get(textOf(id)) ?? 0;
    if (times === 1) return [];
    return [times === 0 ? loss(`${id} is not stored`) : double(`${id} is stored ${times} times`)];
  });
  return [...compareLists('turns of messages', wanted, turns), ...messages];
}

/** What customers write says which message it is. */
function textOf(id) {
  return `message ${id.slice('m-'.length)}`;
}

function judgeOne({ id, turn, chat }, message, answer) {
  if (message === undefined) return [wrong(`${id} was never sent`)];
  const own = chat.messages.filter(({ turnId }) => turnId === turn.id);
  const heard = own.filter(({ author }) => author === 'customer').map(({ text }) => text);
  const said = own.filter(({ author }) => author === 'bot').map(({ id, text }) => ({ id, text }));
  const told = answer?.replies.map(({ id, text }) => ({ id, text }));
  const isAsTold = answer === undefined || answer.trace === turn.id;
  const rules = [
    [chat.externalId === message.conversation, `is in ${chat.externalId}, where it was not sent`],
    [isDeepStrictEqual(heard, [message.text]), 'is not stored as it was sent'],
    [isAsTold && isDeepStrictEqual(told ?? said, said), 'was answered otherwise than is stored'],
  ];
  return rules.filter(([is]) => !is).map(([, text]) => wrong(`${id} ${text}`));
}

/** Of two messages of a chat, one that was answered before the other was sent stands before it. */
function outOfOrder(stored, { sent, answers }) {
  let firstAnswer = Infinity;
  const late = stored.toReversed().filter(({ id }) => {
    const isLate = firstAnswer < (sent.get(id)?.at ?? Infinity) && sent.has(id);
    firstAnswer = Math.min(firstAnswer, answers.get(id)?.at ?? Infinity);
    return isLate;
  });
  return late.map(({ id }) => wrong(`${id} stands before what was answered before it was sent`));
}
