/**
 * What customers have sent, and what they were told first. `at` counts steps of this very journal: what was answered at a
 * lower number than another message was sent at had come before it. A later answer that differs is a `quarrel`.
 */
export function createJournal() {
  const sent = new Map();
  const answers = new Map();
  const open = new Map();
  const quarrels = [];
  let steps = 0;

  return {
    sent,
    answers,
    open,
    quarrels,
    send(message) {
      sent.set(message.id, { message, at: (steps += 1) });
      open.set(message.id, message);
    },
    answer(id, { replies, trace }) {
      open.delete(id);
      const before = answers.get(id);
      if (before === undefined) answers.set(id, { replies, trace, at: (steps += 1) });
      else if (told(before) !== told({ replies, trace })) quarrels.push(id);
    },
  };
}

function told({ replies, trace }) {
  return JSON.stringify({ replies, trace });
}
