import { announcingWord, detectLanguage, phoneCountry } from '@bellhop/language';
import type { ContactReason, FoundContact, Recognised, Span, Understood } from '@bellhop/schema';
import { languageName } from './languages.ts';
import type { Messages } from './use-messages.ts';

type Words = Pick<Messages, 't' | 'locale'>;

/** More of them say no more, and the line stays short. */
const mostSigns = 3;

/**
 * The language of a message with how sure that is and what speaks for it: "Polish (87%): gdzie, moja". What speaks for it
 * is not stored; it is found in the text, as long as the reader of today reads it as it was read then.
 */
export function languageText(words: Words, understood: Understood, text: string): string | null {
  const { language, languageShare: share } = understood;
  if (language === null) return null;
  const name = languageName(language, words.locale);
  if (share === undefined) return name;
  const percent = share.toLocaleString(words.locale, { style: 'percent' });
  const what = words.t('reading.sure', { what: name, percent });
  const now = detectLanguage(text);
  const isSame = now.locale === language && Math.round(now.share * 100) === Math.round(share * 100);
  const written = isSame ? now.because.map((sign) => sign.text) : [];
  const signs = [...new Set(written)].slice(0, mostSigns);
  return because(words, what, signs.length === 0 ? null : signs.join(words.t('reading.and')));
}

/** "phone +66812345678: a number of Thailand" */
export function contactText(words: Words, contact: FoundContact, text: string): string {
  const what = `${words.t(`contact.${contact.kind}`)} ${contact.value}`;
  return because(words, what, reasonText(words, contact, text));
}

/** "order number 600700800: after the word “zamówienie”". Numbers of cards are not repeated outside the message. */
export function recognisedText(words: Words, number: Recognised, text: string): string {
  const { kind, span } = number;
  const isOpen = kind === 'orderNumber' || kind === 'trackingNumber';
  const written = isOpen ? ` ${text.slice(span.start, span.end)}` : '';
  const what = `${words.t(`recognised.${kind}`)}${written}`.trimEnd();
  return because(words, what, reasonText(words, number, text));
}

interface Reasoned {
  readonly because?: ContactReason | undefined;
  readonly span: Span;
  readonly value?: string;
}

function reasonText(words: Words, found: Reasoned, text: string): string | null {
  const { because: code, span, value = '' } = found;
  if (code === undefined) return null;
  if (code.endsWith('.announced')) {
    const word = announcingWord(text, span);
    if (word !== null) return words.t('reading.after', { word });
  }
  const country = code === 'phone.valid' ? phoneCountry(value) : null;
  return country === null
    ? words.t(`contactReason.${code}`)
    : words.t('reading.ofCountry', { country: countryName(country, words.locale) });
}

function countryName(country: string, locale: string): string {
  return new Intl.DisplayNames([locale], { type: 'region' }).of(country) ?? country;
}

function because({ t }: Words, what: string, why: string | null): string {
  return why === null ? what : t('reading.because', { what, why });
}
