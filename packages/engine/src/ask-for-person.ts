import { pickText, type Event, type LocalizedText } from '@bellhop/schema';
import en from './messages/en.json' with { type: 'json' };
import pl from './messages/pl.json' with { type: 'json' };
import th from './messages/th.json' with { type: 'json' };
import zhHans from './messages/zh-Hans.json' with { type: 'json' };
import zhHant from './messages/zh-Hant.json' with { type: 'json' };
import type { Verdict } from '@bellhop/nodes/contract';
import type { Remark } from './fire-triggers.ts';
import type { Run } from './run.ts';

const personComes: LocalizedText = {
  en: en.personComes,
  pl: pl.personComes,
  th: th.personComes,
  'zh-Hans': zhHans.personComes,
  'zh-Hant': zhHant.personComes,
};

/** True when the customer's own words ask for a person. A button is not words: its flow knows what it means. */
export function askedForPerson({ body, facts }: Event): boolean {
  return (
    body.type === 'customerMessage' && body.button === null && facts.understood?.person != null
  );
}

/**
 * What speaks against a trigger where the customer asks for a person: that it is about something else that the message
 * says. "A human about my order" is no question about an order. Null when it is made for the very words.
 */
export function personWanted({ facts }: Event): (verdict: Verdict) => Remark | null {
  const wish = facts.understood?.person?.span;
  return ({ because }) => {
    const isMeant = because.some(
      ({ span }) =>
        wish === undefined ||
        (span !== undefined && span.start < wish.end && wish.start < span.end),
    );
    return isMeant ? null : wanted;
  };
}

const wanted: Remark = { code: 'personWanted', outcome: null, values: {} };

/** The chat goes to a person without any flow: nothing had an answer, or the customer asked for it. */
export function handToPerson(run: Run, why: 'unmatched' | 'askedForPerson'): void {
  const asked = why === 'askedForPerson';
  if (asked) {
    const locale = run.event.facts.customer.locale ?? 'en';
    const text = pickText(personComes, locale, 'en');
    run.effects.push({ type: 'sendMessage', kind: 'text', text, buttons: [] });
  }
  const cause = asked ? 'asked' : 'unmatched';
  run.effects.push({ type: 'handOff', team: '', priority: 'normal', summary: '', cause });
}
