import {
  IconAddressBook,
  IconArrowsSplit2,
  IconBell,
  IconBox,
  IconCalendarClock,
  IconClock,
  IconCornerDownRight,
  IconFlag,
  IconForms,
  IconHash,
  IconHourglass,
  IconMessage,
  IconMessage2,
  IconPackage,
  IconPercentage,
  IconRobot,
  IconShoppingCart,
  IconSitemap,
  IconSparkles,
  IconStar,
  IconTag,
  IconTags,
  IconTruckDelivery,
  IconUserEdit,
  IconUserShare,
  IconVariable,
  IconWorldUpload,
  IconZzz,
  type Icon,
} from '@tabler/icons-react';
import type { Category } from '@bellhop/nodes/contract';
import { nodeIcons } from '@bellhop/nodes/editor';
import { definitionOf } from '../document/step-facts.ts';

/** Icons with a name of their own. Any other icon is named as Tabler does and comes with the type's folder. */
const icons: Readonly<Record<string, Icon>> = {
  message: IconMessage,
  reply: IconMessage2,
  condition: IconArrowsSplit2,
  tag: IconTag,
  handOff: IconUserShare,
  clock: IconClock,
  contact: IconAddressBook,
  orderEvent: IconPackage,
  cart: IconShoppingCart,
  tagAdded: IconTags,
  silence: IconZzz,
  schedule: IconCalendarClock,
  split: IconPercentage,
  counter: IconHash,
  ask: IconForms,
  orderStatus: IconTruckDelivery,
  recommend: IconSparkles,
  rating: IconStar,
  setVariable: IconVariable,
  notify: IconBell,
  assist: IconUserEdit,
  wait: IconHourglass,
  goTo: IconCornerDownRight,
  subFlow: IconSitemap,
  end: IconFlag,
  http: IconWorldUpload,
  ai: IconRobot,
};

/** The tile of a step: its type's icon on the soft colour of its category. */
export function StepIcon({ type }: { type: string }) {
  const definition = definitionOf(type);
  const category: Category = definition?.category ?? 'flow';
  const name = definition?.icon ?? '';
  // An unknown name gets a plain box, so that a new type never breaks the canvas.
  const Picture = icons[name] ?? nodeIcons[name] ?? IconBox;
  return (
    <span className={`fe-tile fe-tile-${category}`} aria-hidden="true">
      <Picture size={16} stroke={1.8} />
    </span>
  );
}
