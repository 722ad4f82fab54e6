import {
  IconAddressBook,
  IconArrowsSplit2,
  IconBox,
  IconClock,
  IconListSearch,
  IconMessage,
  IconMessage2,
  IconMessageQuestion,
  IconTag,
  IconUserShare,
  type Icon,
} from '@tabler/icons-react';
import type { Category } from '@bellhop/nodes/contract';
import { definitionOf } from '../document/step-facts.ts';

/** The icons that a definition can name. An unknown name gets a plain box, so a new type never breaks the canvas. */
const icons: Readonly<Record<string, Icon>> = {
  message: IconMessage,
  reply: IconMessage2,
  condition: IconArrowsSplit2,
  tag: IconTag,
  handOff: IconUserShare,
  clock: IconClock,
  contact: IconAddressBook,
  didYouMean: IconMessageQuestion,
  questions: IconListSearch,
};

/** The tile of a step: its type's icon on the soft colour of its category. */
export function StepIcon({ type }: { type: string }) {
  const definition = definitionOf(type);
  const category: Category = definition?.category ?? 'flow';
  const Picture = icons[definition?.icon ?? ''] ?? IconBox;
  return (
    <span className={`fe-tile fe-tile-${category}`} aria-hidden="true">
      <Picture size={16} stroke={1.8} />
    </span>
  );
}
