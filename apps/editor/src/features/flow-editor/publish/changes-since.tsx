import { emptyFlow, settingsOf } from '@bellhop/schema';
import { useId } from 'react';
import { ChangeList } from '../compare/change-list.tsx';
import type { LiveVersion } from '../session/use-live-version.ts';
import { useDocument } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { LastEditor } from './last-editor.tsx';

/** Nobody reads more in a dialog. */
const mostSteps = 12;

/** What customers will meet that they do not meet now. It scrolls by itself: what there is to decide stays near. */
export function ChangesSince({ live }: { live: LiveVersion }) {
  const { t } = useWords();
  const id = useId();
  const document = useDocument((whole) => whole);
  return (
    <section>
      <h3 id={id}>
        {live === null
          ? t('flow.publish.first')
          : t('flow.publish.changesSince', { number: live.number })}
      </h3>
      <LastEditor />
      <div className="fe-changes-box" role="group" aria-labelledby={id} tabIndex={0}>
        <ChangeList
          from={live?.document ?? emptyFlow(document.id, settingsOf(document))}
          to={document}
          most={mostSteps}
        />
      </div>
    </section>
  );
}
