import { isDeepStrictEqual } from 'node:util';
import { double, loss, wrong } from './findings.mjs';

/**
 * Each message that nobody waited for arrived, as it is stored and under one key, and first arrivals are in order. The
 * same key may come again with the same message: whoever takes it can tell.
 */
export function judgeDeliveries(chats, arrivals) {
  const wanted = new Map(chats.flatMap(deliveredOf));
  const first = new Map();
  const keys = new Map();
  for (const arrival of arrivals) {
    if (!first.has(arrival.key)) first.set(arrival.key, arrival);
    const said = `"${arrival.text}" in ${arrival.conversation}`;
    keys.set(said, (keys.get(said) ?? new Set()).add(arrival.key));
  }
  const lost = [...wanted.keys()].filter((id) => !first.has(id));
  const strange = [...first.keys()].filter((key) => !wanted.has(key));
  const twice = [...keys].filter(([, under]) => under.size > 1);
  const others = arrivals.filter(
    ({ key, ...arrival }) => wanted.has(key) && !isDeepStrictEqual(arrival, wanted.get(key)),
  );
  return [
    ...lost.map((id) => loss(`${id} was not delivered`)),
    ...strange.map((key) => double(`${key} was delivered and is none of what had to be`)),
    ...twice.map(([said, under]) => double(`${said} was delivered under ${under.size} keys`)),
    ...others.map(({ key, text }) => wrong(`${key} arrived as "${text}" and is stored otherwise`)),
    ...disorder([...first.values()]),
  ];
}

function deliveredOf({ externalId: conversation, messages }) {
  return messages
    .filter(({ author, text }) => author === 'bot' && /^(later|reminded) /.test(text))
    .map(({ id, seq, text }) => [id, { id, conversation, seq, text }]);
}

function disorder(arrivals) {
  const last = new Map();
  return arrivals.flatMap(({ conversation, seq }) => {
    const before = last.get(conversation) ?? 0;
    last.set(conversation, seq);
    return seq > before ? [] : [wrong(`${conversation} got message ${seq} after ${before}`)];
  });
}
