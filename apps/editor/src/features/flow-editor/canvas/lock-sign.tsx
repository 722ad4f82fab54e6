import { IconLock } from '@tabler/icons-react';
import { toggleLock } from '../session/lock.ts';
import { useSession, useView } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';

/** Says in a corner of the canvas that it is locked, and opens it again. */
export function LockSign() {
  const { t } = useWords();
  const session = useSession();
  const isLocked = useView((view) => view.isLocked);
  if (!isLocked) return null;
  return (
    <div className="fe-lock-sign">
      <IconLock size={15} aria-hidden="true" />
      <span>{t('flow.lock.is')}</span>
      <button
        type="button"
        onClick={() => {
          toggleLock(session);
        }}
      >
        {t('flow.lock.open')}
      </button>
    </div>
  );
}
