import { createJournal } from './journal.mjs';

/** Few chats at a time, so that messages meet in them; new ones later, since a chat has only so many runs beside it. */
const chatsAtOnce = 15;
const messagesBeforeOthers = 45;
const mostInOneChat = 8;
/** Messages without an answer; more would only pile up. */
const mostOpen = 40;

/**
 * Customers who write in bursts, two messages of one chat at once, the same message twice, and whatever was not answered
 * again in another order. The journal has what they sent and what they were told. Where there are several servers each
 * message goes to any of them, and what is sent together to different ones.
 */
export function createCustomers(random, urls) {
  const journal = createJournal();
  const { sent, answers, open } = journal;
  /** Of the open ones, those that nobody took: their server was away or died. */
  const failed = new Set();
  const inChat = new Map();
  let number = 0;
  let duplicates = 0;

  function newMessage(wanted) {
    number += 1;
    const conversation = wanted ?? anyChat();
    inChat.set(conversation, (inChat.get(conversation) ?? 0) + 1);
    const message = { id: `m-${number}`, conversation, text: `message ${number}` };
    journal.send(message);
    return message;
  }

  function anyChat() {
    const others = Math.floor(number / messagesBeforeOthers);
    for (;;) {
      const chat = `chat-${others}-${random.below(chatsAtOnce)}`;
      if ((inChat.get(chat) ?? 0) < mostInOneChat) return chat;
    }
  }

  async function send(message, url = random.pick(urls)) {
    failed.delete(message);
    const answer = await fetch(`${url}/v1/channels/bench/messages`, {
      method: 'POST',
      headers: { authorization: 'Bearer bench', 'content-type': 'application/json' },
      body: JSON.stringify(message),
    })
      .then((response) => (response.ok ? response.json() : null))
      .catch(() => null);
    if (answer === null) {
      if (open.has(message.id)) failed.add(message);
      return;
    }
    if (answer.duplicate) duplicates += 1;
    journal.answer(message.id, answer);
  }

  /** What goes out together, each with the server that it goes to. */
  function burst() {
    const first = newMessage();
    const [one, other = one] = random.shuffled(urls);
    const sent = [{ message: first, url: one }];
    for (let left = random.below(6); left > 0; left -= 1) sent.push({ message: newMessage() });
    if (random.chance(0.3)) sent.push({ message: newMessage(first.conversation), url: other });
    if (random.chance(0.3)) sent.push({ message: first, url: other });
    if (random.chance(0.1) && answers.size > 0) sent.push({ message: answeredBefore() });
    return random.shuffled(sent);
  }

  function answeredBefore() {
    return sent.get(random.pick([...answers.keys()])).message;
  }

  return {
    journal,
    counts: () => ({ messages: number, answered: answers.size, duplicates }),
    /** Writes until the load is over; beyond the most messages, only what failed is sent again. */
    async write(load) {
      const sending = random.shuffled([...open.values()]).map((message) => send(message));
      const before = number;
      const isFull = () => open.size > mostOpen || number - before > load.most;
      while (!load.isOver) {
        for (const { message, url } of burst()) sending.push(send(message, url));
        do {
          await new Promise((resolve) => setTimeout(resolve, random.below(15)));
          if (failed.size > 0) sending.push(send(random.pick([...failed])));
        } while (isFull() && !load.isOver);
      }
      await Promise.all(sending);
    },
    /** Sends what was never answered until all of it is. */
    async finish() {
      for (let attempt = 0; open.size > 0 && attempt < 20; attempt += 1) {
        await Promise.all([...open.values()].map((message) => send(message)));
      }
    },
  };
}
