/** Few chats at a time, so that messages meet in them; new ones later, since a chat has only so many runs beside it. */
const chatsAtOnce = 15;
const messagesBeforeOthers = 45;
/** Messages without an answer; more would only pile up. */
const mostOpen = 40;

/**
 * Customers who write in bursts, two messages of one chat at once, the same message twice, and whatever was not answered
 * again in another order. `answers` keeps the first answer to each message; a later one that differs is a `quarrel`.
 */
export function createCustomers(random) {
  const answers = new Map();
  const open = new Map();
  const quarrels = [];
  let number = 0;
  let duplicates = 0;

  function newMessage() {
    number += 1;
    const others = Math.floor(number / messagesBeforeOthers);
    const conversation = `chat-${others}-${random.below(chatsAtOnce)}`;
    const message = { id: `m-${number}`, conversation, text: `message ${number}` };
    open.set(message.id, message);
    return message;
  }

  async function send(url, message) {
    const answer = await fetch(`${url}/v1/channels/bench/messages`, {
      method: 'POST',
      headers: { authorization: 'Bearer bench', 'content-type': 'application/json' },
      body: JSON.stringify(message),
    }).then(
      async (response) => (response.ok ? response.json() : null),
      () => null,
    );
    if (answer === null) return;
    if (answer.duplicate) duplicates += 1;
    open.delete(message.id);
    const { replies, trace } = answer;
    const said = JSON.stringify({ replies, trace });
    const before = answers.get(message.id) ?? said;
    answers.set(message.id, before);
    if (before !== said) quarrels.push(message.id);
  }

  function burst() {
    const messages = Array.from({ length: 1 + random.below(6) }, newMessage);
    if (random.chance(0.3))
      messages.push({ ...newMessage(), conversation: messages[0].conversation });
    open.set(messages.at(-1).id, messages.at(-1));
    if (random.chance(0.3)) messages.push(messages[0]);
    if (random.chance(0.1) && number > 10) messages.push(...repeatedFrom(answers));
    return random.shuffled(messages);
  }

  /** A message that was answered long ago. Its chat and its text do not matter: the id does. */
  function repeatedFrom(known) {
    const id = random.pick([...known.keys()]);
    return id === undefined ? [] : [sentBefore.get(id)];
  }
  const sentBefore = new Map();

  return {
    answers,
    open,
    quarrels,
    counts: () => ({ messages: number, answered: answers.size, duplicates }),
    /** Writes until the load is over. */
    async write(url, load) {
      const again = random.shuffled([...open.values()]);
      const sending = again.map((message) => send(url, message));
      while (!load.isOver) {
        for (const message of burst()) {
          sentBefore.set(message.id, message);
          sending.push(send(url, message));
        }
        do await new Promise((resolve) => setTimeout(resolve, random.below(15)));
        while (open.size > mostOpen && !load.isOver);
      }
      await Promise.all(sending);
    },
    /** Sends what was never answered until all of it is. */
    async finish(url) {
      for (let attempt = 0; open.size > 0 && attempt < 20; attempt += 1) {
        await Promise.all([...open.values()].map((message) => send(url, message)));
      }
    },
  };
}
