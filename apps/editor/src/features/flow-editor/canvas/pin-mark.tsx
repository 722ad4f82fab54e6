import { IconPinned } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { useSession } from '../session/use-session.ts';
import type { Words } from '../session/use-words.ts';

/** On the card of a step whose answer from outside is pinned: in the test chat nobody is asked. */
export function PinMark({ node, words: { t } }: { node: string; words: Words }) {
  const { chat } = useSession();
  const isPinned = useStore(chat, ({ pins }) => pins.has(node));
  if (!isPinned) return null;
  const label = t('flow.request.pinnedHere');
  return (
    <span className="fe-pin" role="img" aria-label={label} title={label}>
      <IconPinned size={14} aria-hidden="true" />
    </span>
  );
}
