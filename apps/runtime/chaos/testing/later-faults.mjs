import { messagesIn, pick, turnsIn } from './faults.mjs';

/** Faults of what a chat stands at in the end, of its timers, and of what was delivered. */
export const laterFaults = [
  ...['count', 'answered', 'fired'].map((name) => ({
    name: `the number "${name}" is too low`,
    plant({ history: { chats } }, at) {
      const { externalId, state } = pick(chats, at);
      state.variables[name] -= 1;
      return `loss: ${externalId}: variables are`;
    },
  })),
  {
    name: 'a number of the customer is too high',
    plant({ history: { chats } }, at) {
      const { externalId, fields } = pick(chats, at);
      fields[0][1] += 1;
      return `loss: ${externalId}: fields are`;
    },
  },
  {
    name: 'a tag is missing',
    plant({ history: { chats } }, at) {
      const { externalId, tags } = pick(chats, at);
      tags.splice(at % tags.length, 1);
      return `loss: ${externalId}: tags are`;
    },
  },
  {
    name: 'a step still waits',
    plant({ history: { chats } }, at) {
      const { externalId, state } = pick(chats, at);
      state.beside = [{ position: { node: 'ask' } }];
      return `other: ${externalId}: waiting are 1 instead of 0`;
    },
  },
  {
    name: 'a chat was given to a person',
    plant({ history: { chats } }, at) {
      const chat = pick(chats, at);
      chat.owner = 'waiting';
      return `other: ${chat.externalId}: owner are "waiting" instead of "bot"`;
    },
  },
  {
    name: 'a turn began in another state than the one before it had left',
    plant({ history: { chats } }, at) {
      const chat = pick(chats, at);
      const turn = pick(chat.turns.slice(1), at);
      turn.stateBefore = { ...turn.stateBefore, remembered: { any: 1 } };
      return `other: ${chat.externalId} jumped before ${turn.id}`;
    },
  },
  {
    name: 'a chat is not in the state of its last turn',
    plant({ history: { chats } }, at) {
      const chat = pick(chats, at);
      chat.state = { ...chat.state, remembered: { any: 1 } };
      return `other: ${chat.externalId} is not in the state of its last turn`;
    },
  },
  {
    name: 'a turn left another state than the engine gives, and all that came after it went on from there',
    plant({ history: { chats } }, at) {
      const chat = pick(chats, at);
      const place = at % (chat.turns.length - 1);
      const state = { ...chat.turns[place].stateAfter, remembered: { any: 1 } };
      chat.turns[place].stateAfter = state;
      chat.turns[place + 1].stateBefore = state;
      return `other: ${chat.externalId}: in one thread ${chat.turns[place].id} ends otherwise`;
    },
  },
  {
    name: 'a timer fired twice',
    plant({ history: { chats } }, at) {
      const { chat, turn } = pick(turnsIn(chats, 'timerFired'), at);
      chat.turns.push({ ...turn, id: 'again' });
      return `double: ${chat.externalId}, timers: "${turn.event.body.wait}" is there 2 times`;
    },
  },
  {
    name: 'a timer never fired',
    plant({ history: { chats } }, at) {
      const { chat, turn } = pick(turnsIn(chats, 'timerFired'), at);
      chat.turns = chat.turns.filter((one) => one !== turn);
      return `loss: ${chat.externalId}, timers: no "${turn.event.body.wait}"`;
    },
  },
  {
    name: 'a timer fired that nobody set',
    plant({ history: { chats } }, at) {
      const { chat, turn } = pick(turnsIn(chats, 'timerFired'), at);
      const body = { ...turn.event.body, wait: 'nobody' };
      chat.turns.push({ ...turn, id: 'more', event: { ...turn.event, body } });
      return `double: ${chat.externalId}, timers: "nobody" is one too many`;
    },
  },
  {
    name: 'a timer fired too early',
    plant({ history: { chats } }, at) {
      const { chat, turn } = pick(turnsIn(chats, 'timerFired'), at);
      turn.event.at = new Date(Date.parse(turn.event.at) - 1).toISOString();
      return `other: ${chat.externalId}: ${turn.id} fired before it was due`;
    },
  },
  {
    name: 'two timers fired the other way round',
    plant({ history: { chats } }) {
      const [one, other] = turnsIn([chats[0]], 'timerFired').map(({ turn }) => turn);
      [one.event.body, other.event.body] = [other.event.body, one.event.body];
      return 'other: chat-0, timers: out of order';
    },
  },
  {
    name: 'a reply was not delivered',
    plant({ arrivals }, at) {
      const [{ id }] = arrivals.splice(at % arrivals.length, 1);
      return `loss: ${id} was not delivered`;
    },
  },
  {
    name: 'a reply was delivered under two keys',
    plant({ arrivals }, at) {
      const arrival = pick(arrivals, at);
      arrivals.push({ ...arrival, key: 'another' });
      const { text, conversation } = arrival;
      return `double: "${text}" in ${conversation} was delivered under 2 keys`;
    },
  },
  {
    name: 'what was answered was delivered too',
    plant({ arrivals, history: { chats } }, at) {
      const { chat, message } = pick(messagesIn(chats, 'got'), at);
      const { id, seq, text } = message;
      arrivals.push({ key: id, id, conversation: chat.externalId, seq, text });
      return `double: ${id} was delivered and is none of what had to be`;
    },
  },
  {
    name: 'a key came again with other words',
    plant({ arrivals }, at) {
      const arrival = pick(arrivals, at);
      arrivals.push({ ...arrival, text: 'later 0' });
      return `other: ${arrival.key} arrived as "later 0" and is stored otherwise`;
    },
  },
  {
    name: 'a reply was delivered to another chat',
    plant({ arrivals }, at) {
      const arrival = pick(arrivals, at);
      arrival.conversation = 'another';
      return `other: ${arrival.key} arrived as "${arrival.text}" and is stored otherwise`;
    },
  },
  {
    name: 'two deliveries overtook each other',
    plant({ arrivals, history: { chats } }, at) {
      const { externalId } = pick(chats, at);
      const own = arrivals.filter(({ conversation }) => conversation === externalId);
      const place = at % (own.length - 1);
      const [one, other] = own.slice(place).map((arrival) => arrivals.indexOf(arrival));
      [arrivals[one], arrivals[other]] = [arrivals[other], arrivals[one]];
      return `other: ${externalId} got message ${own[place].seq} after ${own[place + 1].seq}`;
    },
  },
];
