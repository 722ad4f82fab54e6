import { emptyFlow, settingsOf } from '@bellhop/schema';
import { useId } from 'react';
import { ChangeList } from '../compare/change-list.tsx';
import type { SaveQueue } from '../document/save-queue.ts';
import type { LiveVersion } from '../session/use-live-version.ts';
import { useDocument } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { LastEditor } from './last-editor.tsx';
import { useSavedDraft } from './use-saved-draft.ts';

/** Nobody reads more in a dialog. */
const mostSteps = 12;

interface ChangesSinceProps {
  live: LiveVersion;
  queue: SaveQueue;
}

/** What customers will meet that they do not meet now, and who made it so. It scrolls by itself: what there is to decide stays near. */
export function ChangesSince({ live, queue }: ChangesSinceProps) {
  const { t } = useWords();
  const id = useId();
  const document = useDocument((whole) => whole);
  const saved = useSavedDraft(queue);
  return (
    <section>
      <h3 id={id}>
        {live === null
          ? t('flow.publish.first')
          : t('flow.publish.changesSince', { number: live.number })}
      </h3>
      {saved !== undefined && <LastEditor saved={saved} />}
      <div className="fe-changes-box" role="group" aria-labelledby={id} tabIndex={0}>
        <ChangeList
          from={live?.document ?? emptyFlow(document.id, settingsOf(document))}
          to={document}
          most={mostSteps}
          changedBy={saved?.changedBy}
        />
      </div>
    </section>
  );
}
