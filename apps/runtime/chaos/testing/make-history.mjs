import { advance, blankPaper, compileFlow, play } from '@bellhop/engine';
import { freshState } from '@bellhop/schema';
import { chaosFlow } from '../chaos-flow.mjs';
import { createJournal } from '../journal.mjs';

export const engine = { advance, compileFlow, freshState };

const document = chaosFlow('http://127.0.0.1:1');
const version = 'v1';
const scene = {
  program: { live: [compileFlow({ version, document })], pinned: () => undefined },
  customer: { id: 'customer', name: null },
  ...{ locale: null, spoken: ['en'], agentsOnline: 0, messagesBefore: 0 },
  channel: { key: 'bench', name: 'Bench' },
  clock: () => ({ localTime: { hour: 10, minute: 0, weekday: 7 } }),
};
const start = Date.parse('2026-03-01T10:00:00.000Z');
const timeOf = (milliseconds) => new Date(start + milliseconds).toISOString();
/** As it is stored. */
const plain = (value) => JSON.parse(JSON.stringify(value));

/**
 * What a server that does everything right leaves behind: the engine answers the messages, in memory. Each chat is a list
 * of messages: how many milliseconds each comes `after` the one before, and how many its question to the outside `takes`.
 */
export function makeHistory(chats) {
  const journal = createJournal();
  const arrivals = [];
  let number = 0;
  const made = chats.map((messages, at) => {
    const said = messages.map((message) => {
      number += 1;
      return { ...message, id: `m-${number}`, text: `message ${number}` };
    });
    return playChat(`chat-${at}`, said, { journal, arrivals });
  });
  const versions = [{ id: version, document: JSON.stringify(document) }];
  return { history: { versions, chats: made }, journal, arrivals };
}

function playChat(name, said, { journal, arrivals }) {
  const chat = { id: `c-${name}`, externalId: name, seq: 0, messages: [], turns: [] };
  let paper = blankPaper(timeOf(0));
  for (const { at, body, message } of happenings(said, () => paper)) {
    if (message) journal.send({ id: message.id, conversation: name, text: message.text });
    const before = plain(paper.state);
    const [played] = play(scene, { ...paper, now: at }, body);
    ({ paper } = played);
    const turn = { id: `${name}-${played.event.id}`, release: null, event: plain(played.event) };
    turn.key = message ? `m:${message.id}` : `t:${turn.id}`;
    chat.turns.push({ ...turn, stateBefore: before, stateAfter: plain(paper.state) });
    if (message) add(chat, { author: 'customer', text: message.text, turnId: turn.id });
    const replies = played.transition.effects
      .filter(({ type }) => type === 'sendMessage')
      .map(({ text }) => add(chat, { author: 'bot', text, turnId: turn.id }));
    if (message) journal.answer(message.id, answerOf(replies, turn.id));
    else arrivals.push(...replies.map((reply) => arrivalOf(name, reply)));
  }
  const { state, owner, received, fields, tags } = paper;
  const end = { state: plain(state), owner, received, tags: tags.toSorted() };
  return { ...chat, ...end, fields: Object.entries(fields) };
}

function add(chat, message) {
  chat.seq += 1;
  const added = { id: `${chat.externalId}-${chat.seq}`, seq: chat.seq, ...message };
  chat.messages.push(added);
  return added;
}

/** What comes next, again and again: a message, an answer from outside, or a timer, whichever is first. */
function* happenings(said, paperNow) {
  const waiting = [];
  let last = 0;
  for (const { after, takes, ...message } of said) {
    last += after;
    waiting.push({ ...message, at: last, takes });
  }
  const answeredAt = new Map();
  for (;;) {
    const { timers, requests } = paperNow();
    const [message] = waiting;
    const choices = [
      ...requests.map(({ wait }) => ({ at: answeredAt.get(wait), body: resultOf(wait) })),
      ...timers.map((timer) => ({ at: timer.at, body: firedOf(timer) })),
      ...(message ? [{ at: timeOf(message.at), body: messageOf(message), message }] : []),
    ];
    const [next] = choices.toSorted((left, right) => left.at.localeCompare(right.at));
    if (next === undefined) return;
    yield next;
    if (next.message === undefined) continue;
    waiting.shift();
    for (const { wait } of paperNow().requests) {
      if (!answeredAt.has(wait)) answeredAt.set(wait, timeOf(message.at + message.takes));
    }
  }
}

function messageOf({ text }) {
  return { type: 'customerMessage', text, button: null, attachments: [] };
}

function resultOf(wait) {
  return { type: 'resultArrived', wait, result: { kind: 'http', status: 200, body: {} } };
}

function firedOf({ id, wait, trigger, occurrence }) {
  return { type: 'timerFired', timer: id, wait, trigger, occurrence };
}

function answerOf(replies, trace) {
  return { replies: replies.map(({ id, text }) => ({ id, text, buttons: [] })), trace };
}

function arrivalOf(conversation, { id, seq, text }) {
  return { key: id, id, conversation, seq, text };
}
