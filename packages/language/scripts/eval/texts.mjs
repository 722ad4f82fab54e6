import { percent, precisionAndRecall } from './metrics.mjs';

export function measureFaq(bench, data, targets, table) {
  if (!bench.createFaqIndex) return;
  table.heading('FAQ: found first, found among three');
  for (const { set, first, three } of targets.faq) {
    const docs = data.rows(`faq/${set}.docs`);
    const queries = data.rows(`faq/${set}.queries`);
    if (!docs || !queries) continue;
    const index = bench.createFaqIndex(docs);
    const places = queries.map(({ q, id }) => {
      const ids = new Set(index.search(q, 30).map(({ i }) => docs[i].id));
      return [...ids].indexOf(id);
    });
    table.atLeast(
      `${set}, first`,
      percent(places, (place) => place === 0),
      first,
    );
    table.atLeast(
      `${set}, among three`,
      percent(places, (place) => place >= 0 && place < 3),
      three,
    );
  }
}

export function measureLanguage(bench, data, targets, table) {
  const rows = data.rows('text/messages');
  if (!rows || !bench.detectLanguage) return;
  table.heading('Language of short messages');
  for (const [lang, target] of Object.entries(targets.language)) {
    const own = rows.filter((row) => row.lang === lang);
    if (own.length === 0) continue;
    table.atLeast(
      lang,
      percent(own, ({ text }) => bench.detectLanguage(text) === lang),
      target,
    );
  }
}

const wantedContacts = ({ phones, emails, ids, urls }) => [
  ...phones.map((value) => `phone ${value}`),
  ...emails.map((value) => `email ${value}`),
  ...ids.map((value) => value.replace(':', ' ')),
  ...urls.map((value) => `url ${value}`),
];
const contactKinds = new Set(['phone', 'email', 'line', 'wechat', 'qq', 'url']);

export function measureContacts(bench, data, targets, table) {
  const rows = data.rows('contacts/contacts');
  if (!rows || !bench.extractContacts) return;
  table.heading('Contacts');
  const perKind = new Map();
  for (const row of rows) {
    const found = bench
      .extractContacts(row.text, { country: row.country })
      .filter(({ kind }) => contactKinds.has(kind))
      .map(({ kind, value }) => `${kind} ${value}`);
    const wanted = wantedContacts(row);
    for (const kind of ['phone', 'others']) {
      const isOf = (contact) => contact.startsWith('phone ') === (kind === 'phone');
      const counts = perKind.get(kind) ?? { right: 0, found: 0, wanted: 0 };
      counts.right += wanted.filter((contact) => isOf(contact) && found.includes(contact)).length;
      counts.found += found.filter(isOf).length;
      counts.wanted += wanted.filter(isOf).length;
      perKind.set(kind, counts);
    }
  }
  for (const [kind, counts] of perKind) {
    const { precision, recall } = precisionAndRecall(counts);
    table.atLeast(`${kind}, precision`, precision, targets.contacts.precision);
    table.atLeast(`${kind}, recall`, recall, targets.contacts.recall);
  }
}

export function measureSentiment(bench, data, targets, table) {
  if (!bench.createSentiment) return;
  table.heading('Sentiment: F1 of negative');
  for (const [set, target] of Object.entries(targets.sentiment)) {
    const rows = data.rows(`sentiment/${set}.test`);
    if (!rows) continue;
    const read = bench.createSentiment(set.slice(0, 2));
    const counts = { right: 0, found: 0, wanted: 0 };
    for (const { text, label } of rows) {
      const isNegative = read.predict(text).label === 'negative';
      if (isNegative) counts.found += 1;
      if (label === 'neg') counts.wanted += 1;
      if (isNegative && label === 'neg') counts.right += 1;
    }
    const { precision, recall, f1 } = precisionAndRecall(counts);
    table.note(`${set}, precision / recall`, `${precision.toFixed(1)} / ${recall.toFixed(1)}`);
    // Null: no training data whose licence lets it ship, so the figure is only shown.
    if (target === null) table.note(`${set}, F1`, f1.toFixed(1));
    else table.atLeast(`${set}, F1`, f1, target);
  }
}
