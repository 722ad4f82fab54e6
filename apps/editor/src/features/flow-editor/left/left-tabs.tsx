import { IconLayoutSidebarLeftCollapse } from '@tabler/icons-react';
import { useSession, useView } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';

const lists = ['palette', 'outline', 'chat'] as const;

/** Chooses what stands left of the canvas, and puts it away. */
export function LeftTabs() {
  const { t } = useWords();
  const { view, canEdit } = useSession();
  const left = useView((state) => state.left);
  return (
    <div className="fe-tabs fe-left-tabs">
      <div className="fe-tablist" role="tablist" aria-label={t('flow.left.title')}>
        {lists
          .filter((list) => canEdit || list !== 'palette')
          .map((list) => (
            <button
              key={list}
              type="button"
              role="tab"
              aria-selected={list === left}
              onClick={() => {
                view.setState({ left: list });
              }}
            >
              {t(`flow.left.${list}`)}
            </button>
          ))}
      </div>
      <button
        type="button"
        className="fe-icon-button"
        aria-label={t('flow.left.close')}
        title={t('flow.left.close')}
        onClick={() => {
          view.setState({ left: 'closed' });
        }}
      >
        <IconLayoutSidebarLeftCollapse size={18} aria-hidden="true" />
      </button>
    </div>
  );
}
