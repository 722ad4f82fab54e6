import { saidIn, type ReplayedTurn } from '@bellhop/engine';
import { happeningText } from '../chat/happening-text.ts';
import { useWords } from '../session/use-words.ts';

interface BothTurnsProps {
  turn: ReplayedTurn;
  isLooked: boolean;
  onLook: () => void;
}

/** What happened, and beside each other what was said then and what the draft says. */
export function BothTurns({ turn, isLooked, onLook }: BothTurnsProps) {
  const words = useWords();
  const { t } = words;
  const { past, event, transition, divergence } = turn;
  const { body } = past.event;
  const before = saidIn(past.trace);
  const after = saidIn(transition.trace);
  return (
    <li data-looked={isLooked || undefined} data-changed={divergence !== null || undefined}>
      <button
        type="button"
        className={body.type === 'customerMessage' ? 'fe-mine' : 'fe-replay-happened'}
        aria-pressed={isLooked}
        title={t('flow.chat.showWhy')}
        onClick={onLook}
      >
        {body.type === 'customerMessage'
          ? body.text || (body.button ?? '…')
          : happeningText(words, event)}
      </button>
      {divergence === null && before.length === 0 ? null : (
        <div className="fe-replay-both">
          <Side label={t('flow.replay.then')} texts={before} />
          <Side label={t('flow.replay.now')} texts={after} isChanged={divergence !== null} />
        </div>
      )}
    </li>
  );
}

interface SideProps {
  label: string;
  texts: readonly string[];
  isChanged?: boolean;
}

function Side({ label, texts, isChanged = false }: SideProps) {
  const { t } = useWords();
  return (
    <div data-changed={isChanged || undefined}>
      <h5>{label}</h5>
      {texts.length === 0 && <p className="fe-replay-about">{t('flow.replay.nothingSaid')}</p>}
      {texts.map((text, index) => (
        <p key={`${text} ${String(index)}`} className="fe-theirs">
          {text}
        </p>
      ))}
    </div>
  );
}
