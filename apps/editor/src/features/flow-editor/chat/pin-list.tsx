import { IconPinned, IconX } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { useDocument, useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';

/** Steps to which the outside gives a pinned answer; each can be asked for anew. */
export function PinList() {
  const { t, title } = useWords();
  const { chat } = useSession();
  const pins = useStore(chat, (state) => state.pins);
  const nodes = useDocument((document) => document.nodes);
  const pinned = [...pins.keys()].flatMap((id) => nodes[id] ?? []);
  if (pinned.length === 0) return null;
  return (
    <div className="fe-chips fe-pins" role="group" aria-label={t('flow.request.pinned')}>
      {pinned.map((node) => (
        <span key={node.id} className="fe-chip">
          <IconPinned size={13} aria-hidden="true" />
          {title(node)}
          <button
            type="button"
            className="fe-chip-remove"
            aria-label={t('flow.request.unpin', { step: title(node) })}
            title={t('flow.request.unpin', { step: title(node) })}
            onClick={() => {
              chat.pinAnswer(node.id, null);
            }}
          >
            <IconX size={13} aria-hidden="true" />
          </button>
        </span>
      ))}
    </div>
  );
}
