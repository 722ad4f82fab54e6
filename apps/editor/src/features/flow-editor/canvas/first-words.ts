import type { FlowNode } from '@bellhop/schema';
import { cardItems } from './card-body.tsx';

const most = 48;

/** How the message of a step begins: it tells steps apart that nobody has named. Empty for a named step, and for one that says nothing. */
export function firstWords(node: FlowNode, locale: string, defaultLocale: string): string {
  if (node.name !== undefined && node.name !== '') return '';
  const bubble = cardItems(node, locale, defaultLocale).find((item) => item.kind === 'bubble');
  const letters = [...(bubble?.text ?? '').replaceAll(/\s+/g, ' ').trim()];
  return letters.length > most ? `${letters.slice(0, most).join('')}…` : letters.join('');
}
