/**
 * One thing at a time that must not be. `plant` puts it into a history that is right, wherever `at` says, and gives what
 * the judge has to say of it. The first chat has two messages at least.
 */
export const faults = [
  {
    name: 'an acknowledged message is not stored',
    plant({ history, journal }, at) {
      const id = pick([...journal.answers.keys()], at);
      const chat = history.chats.find(({ turns }) => turns.some(({ key }) => key === `m:${id}`));
      const { text } = journal.sent.get(id).message;
      chat.messages = chat.messages.filter((one) => one.text !== text);
      return `loss: ${id} is not stored`;
    },
  },
  {
    name: 'the turn of an acknowledged message is not stored',
    plant({ history: { chats } }, at) {
      const { chat, turn } = pick(turnsIn(chats, 'customerMessage'), at);
      chat.turns = chat.turns.filter((one) => one !== turn);
      return `loss: turns of messages: no "${turn.key.slice(2)}"`;
    },
  },
  {
    name: 'a message is taken twice',
    plant({ history: { chats } }, at) {
      const { chat, turn } = pick(turnsIn(chats, 'customerMessage'), at);
      chat.turns.push({ ...turn, id: 'again' });
      return `double: turns of messages: "${turn.key.slice(2)}" is there 2 times`;
    },
  },
  {
    name: 'a message is written down twice',
    plant({ history: { chats }, journal }, at) {
      const { chat, message } = pick(messagesIn(chats, 'message'), at);
      chat.messages.push({ ...message, id: 'again', seq: chat.messages.length + 1 });
      const [id] = [...journal.sent].find(([, sent]) => sent.message.text === message.text);
      return `double: ${id} is stored 2 times`;
    },
  },
  {
    name: 'a message that nobody sent is stored',
    plant({ history: { chats } }, at) {
      const { chat, turn } = pick(turnsIn(chats, 'customerMessage'), at);
      chat.turns.push({ ...turn, id: 'more', key: 'm:m-0' });
      return 'other: m-0 was never sent';
    },
  },
  {
    name: 'a message is stored in another chat',
    plant({ history: { chats }, journal }, at) {
      const { chat, turn } = pick(turnsIn(chats, 'customerMessage'), at);
      const id = turn.key.slice(2);
      const { message } = journal.sent.get(id);
      message.conversation = 'another';
      return `other: ${id} is in ${chat.externalId}, where it was not sent`;
    },
  },
  {
    name: 'a message is stored with other words',
    plant({ history: { chats } }, at) {
      const { message, chat } = pick(messagesIn(chats, 'message'), at);
      message.text = 'message 0';
      const { key } = chat.turns.find(({ id }) => id === message.turnId);
      return `other: ${key.slice(2)} is not stored as it was sent`;
    },
  },
  {
    name: 'two messages stand the other way round than they came',
    plant({ history: { chats }, journal }) {
      const [first, second] = chats[0].turns.filter(({ key }) => key.startsWith('m:'));
      const [one, other] = [first, second].map(({ key }) => key.slice(2));
      journal.sent.get(one).at = journal.answers.get(other).at + 0.5;
      return `other: ${one} stands before what was answered before it was sent`;
    },
  },
  {
    name: 'a message is never answered',
    plant({ journal }) {
      journal.send({ id: 'm-0', conversation: 'chat-0', text: 'message 0' });
      return 'other: m-0 was never answered';
    },
  },
  {
    name: 'a repeated message gets other words',
    plant({ journal }, at) {
      const [id, { trace }] = pick([...journal.answers], at);
      journal.answer(id, { replies: [{ id: 'x', text: 'x', buttons: [] }], trace });
      return `other: ${id} was answered in two ways`;
    },
  },
  {
    name: 'a repeated message gets the same words by another turn',
    plant({ journal }, at) {
      const [id, { replies }] = pick([...journal.answers], at);
      journal.answer(id, { replies, trace: 'another' });
      return `other: ${id} was answered in two ways`;
    },
  },
  {
    name: 'an answer is not what is stored',
    plant({ journal }, at) {
      const [id, answer] = pick([...journal.answers], at);
      answer.replies = answer.replies.map((reply) => ({ ...reply, id: 'another' }));
      return `other: ${id} was answered otherwise than is stored`;
    },
  },
  {
    name: 'a reply is missing',
    plant({ history: { chats } }, at) {
      const { chat, message } = pick(messagesIn(chats, '(got|later|reminded)'), at);
      chat.messages = chat.messages.filter((one) => one !== message);
      return `loss: ${chat.externalId}: no "${message.text}"`;
    },
  },
  {
    name: 'a reply is stored twice',
    plant({ history: { chats } }, at) {
      const { chat, message } = pick(messagesIn(chats, '(got|later|reminded)'), at);
      chat.messages.push({ ...message, id: 'again', seq: chat.messages.length + 1 });
      return `double: ${chat.externalId}: "${message.text}" is there 2 times`;
    },
  },
  {
    name: 'two replies are swapped',
    plant({ history: { chats } }, at) {
      const word = pick(['got', 'later', 'reminded'], at);
      const [one, other] = messagesIn([chats[0]], word).map(({ message }) => message);
      [one.text, other.text] = [other.text, one.text];
      return 'other: chat-0: out of order';
    },
  },
  {
    name: 'a reply answers a message that nobody sent',
    plant({ history: { chats } }, at) {
      const chat = pick(chats, at);
      const text = 'got message 0 as 1';
      chat.messages.push({ id: 'x', seq: chat.messages.length + 1, author: 'bot', text });
      return `double: ${chat.externalId}: "${text}" is one too many`;
    },
  },
  {
    name: 'something is said that the flow does not say',
    plant({ history: { chats } }, at) {
      const chat = pick(chats, at);
      const text = 'good day';
      chat.messages.push({ id: 'x', seq: chat.messages.length + 1, author: 'bot', text });
      return `double: ${chat.externalId}: "${text}" answers nobody`;
    },
  },
  {
    name: 'the numbers of the messages have a gap',
    plant({ history: { chats } }, at) {
      const { chat, message } = pick(messagesIn(chats, ''), at);
      for (const one of chat.messages) if (one.seq >= message.seq) one.seq += 1;
      return `other: ${chat.externalId} has a gap in its messages`;
    },
  },
  {
    name: 'a chat counts its messages wrongly',
    plant({ history: { chats } }, at) {
      const chat = pick(chats, at);
      chat.seq -= 1;
      return `other: ${chat.externalId} counts ${chat.seq} of ${chat.seq + 1} messages`;
    },
  },
  {
    name: 'a chat counts what it heard wrongly',
    plant({ history: { chats } }, at) {
      const chat = pick(chats, at);
      chat.received += 1;
      return `other: ${chat.externalId} counts ${chat.received} of ${chat.received - 1} received`;
    },
  },
];

export const pick = (list, at) => list[at % list.length];

export function turnsIn(chats, type) {
  return chats.flatMap((chat) =>
    chat.turns.filter(({ event }) => event.body.type === type).map((turn) => ({ chat, turn })),
  );
}

export function messagesIn(chats, begin) {
  const wanted = new RegExp(`^${begin}`);
  return chats.flatMap((chat) =>
    chat.messages.filter(({ text }) => wanted.test(text)).map((message) => ({ chat, message })),
  );
}
