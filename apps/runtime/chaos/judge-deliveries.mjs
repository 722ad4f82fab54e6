import { double, loss, wrong } from './findings.mjs';

/** Each message that nobody waited for arrived, under one key, and first arrivals are in order. */
export async function judgeDeliveries(ask, arrivals) {
  const wanted = await ask(
    `SELECT m."id" FROM "Message" m WHERE m."text" LIKE 'later %' OR m."text" LIKE 'reminded %'`,
  );
  const first = new Map();
  const keys = new Map();
  for (const arrival of arrivals) {
    if (!first.has(arrival.key)) first.set(arrival.key, arrival);
    const said = `"${arrival.text}" in ${arrival.conversation}`;
    keys.set(said, (keys.get(said) ?? new Set()).add(arrival.key));
  }
  const known = new Set(wanted.map(({ id }) => id));
  const lost = [...known].filter((id) => !first.has(id));
  const strange = [...first.keys()].filter((key) => !known.has(key));
  const twice = [...keys].filter(([, under]) => under.size > 1);
  return [
    ...lost.map((id) => loss(`${id} was not delivered`)),
    ...strange.map((key) => double(`${key} was delivered and answered too`)),
    ...twice.map(([said, under]) => double(`${said} was delivered under ${under.size} keys`)),
    ...disorder([...first.values()]),
  ];
}

function disorder(arrivals) {
  const last = new Map();
  return arrivals.flatMap(({ conversation, seq }) => {
    const before = last.get(conversation) ?? 0;
    last.set(conversation, seq);
    return seq > before ? [] : [wrong(`${conversation} got message ${seq} after ${before}`)];
  });
}
