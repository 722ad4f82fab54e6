import { useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';

/** Where each leads: the first of these that is there. */
const places = {
  canvas: '.fe-canvas .react-flow__node.selected, .fe-canvas .react-flow__node, .fe-start button',
  outline: '.fe-left .fe-outline-head, .fe-left button',
  panel: '.fe-side [role="tab"][aria-selected="true"]',
} as const;
const names = ['canvas', 'outline', 'panel'] as const;

/** For who goes by keys: past the bars to where the work is. Seen only while one of them has the focus. */
export function SkipLinks() {
  const { t } = useWords();
  const { view } = useSession();
  return (
    <nav className="fe-skip" aria-label={t('flow.skip.title')}>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          onClick={() => {
            if (name === 'outline') view.setState({ left: 'outline' });
            if (name === 'panel') view.setState({ isPanelOpen: true });
            requestAnimationFrame(() => {
              document.querySelector<HTMLElement>(places[name])?.focus();
            });
          }}
        >
          {t(`flow.skip.${name}`)}
        </button>
      ))}
    </nav>
  );
}
