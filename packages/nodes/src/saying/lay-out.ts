import type { Card, Event, QuickReply, SendMessage } from '@bellhop/schema';
import type { OwnReason } from '../contract/node-executor.ts';
import type { Choice } from './choice.ts';

/** A card whose buttons can be chosen. */
export interface SaidCard extends Omit<Card, 'buttons'> {
  choices: readonly Choice[];
}

/** What a step wants to say, whatever the channel can show. */
export interface Saying {
  text: string;
  choices?: readonly Choice[];
  /** Address of a picture. */
  image?: string;
  cards?: readonly SaidCard[];
}

export interface LaidOut {
  message: SendMessage;
  /** Choices that the text counts: the first is `1`. Empty where buttons show them. */
  listed: readonly Choice[];
  because: OwnReason[];
}

/**
 * A message as its channel can show it. Where its buttons do not fit, the text lists them with numbers; where there are no
 * pictures, it holds the address; where there are no cards, their words. Codes of reasons: `asList`, `asText`.
 */
export function layOut(saying: Saying, { facts }: Event): LaidOut {
  const { text, choices = [], image, cards = [] } = saying;
  const { buttons: most, images, cards: hasCards } = facts.channel.shows ?? everything;
  const showsCards = hasCards && cards.length > 0;
  // Buttons of a card stand on it as long as the channel has buttons at all.
  const onCards = cards.flatMap((card) => onCard(card));
  const loose = showsCards && most > 0 ? choices : [...onCards, ...choices];
  const listed = loose.length > most ? loose : [];
  const lines = [text];
  const because: OwnReason[] = [];
  if (image !== undefined && !images) lines.push(image);
  if (cards.length > 0 && !hasCards) lines.push(...cards.map(cardLines));
  if (lines.length > 1) because.push({ code: 'asText', outcome: null, values: {} });
  if (listed.length > 0) {
    lines.push(listed.map(({ label }, index) => `${String(index + 1)}. ${label}`).join('\n'));
    because.push({ code: 'asList', outcome: null, values: { count: listed.length, most } });
  }
  const said = {
    text: lines.filter((line) => line.trim() !== '').join('\n\n'),
    buttons: buttonsOf(listed.length > 0 ? [] : loose),
  };
  return { message: withExtras(said, saying, { images, hasCards, most }), listed, because };
}

const everything = { buttons: Number.MAX_SAFE_INTEGER, images: true, cards: true };

interface Shown {
  images: boolean;
  hasCards: boolean;
  most: number;
}

function withExtras(
  { text, buttons }: { text: string; buttons: QuickReply[] },
  { image, cards = [] }: Saying,
  { images, hasCards, most }: Shown,
): SendMessage {
  const type = 'sendMessage';
  if (image !== undefined && images) return { type, text, buttons, kind: 'image', url: image };
  if (cards.length === 0 || !hasCards) return { type, text, buttons, kind: 'text' };
  const shown = cards.map(({ choices, ...card }) => ({
    ...card,
    buttons: most > 0 ? buttonsOf(choices) : [],
  }));
  return { type, text, buttons, kind: 'cards', cards: shown };
}

function buttonsOf(choices: readonly Choice[]): QuickReply[] {
  return choices.map(({ id, label }) => ({ id, label }));
}

/** Away from its card a button has to say which card it belongs to. */
function onCard({ title, choices }: SaidCard): Choice[] {
  return choices.map((choice) => ({ ...choice, label: `${choice.label} (${title})` }));
}

function cardLines({ title, text, url }: SaidCard): string {
  return [title, text, url ?? ''].filter((line) => line.trim() !== '').join('\n');
}
