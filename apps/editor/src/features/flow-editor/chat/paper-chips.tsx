import { useStore } from 'zustand';
import { useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';

/** What the chat has done so far, on paper: tags, lead, who owns it. */
export function PaperChips() {
  const { t } = useWords();
  const { chat } = useSession();
  const { tags, lead, contacts, owner, team } = useStore(chat, (state) => state.paper);
  const isPlain = tags.length === 0 && lead === null && contacts.length === 0 && owner === 'bot';
  if (isPlain) return null;
  return (
    <div className="fe-chips fe-paper" role="status" aria-label={t('flow.chat.paper')}>
      {tags.map((tag) => (
        <span key={tag} className="fe-chip fe-chip-customer">
          {t('flow.chat.tag', { tag })}
        </span>
      ))}
      {lead !== null && (
        <span className="fe-chip fe-chip-customer">
          {t('flow.chat.lead', {
            stage: lead.stage === null ? '' : t(`flow.stage.${lead.stage}`),
            score: lead.score,
          })}
        </span>
      )}
      {contacts.map(({ kind, value }) => (
        <span key={`${kind} ${value}`} className="fe-chip fe-chip-customer">
          {t(`contact.${kind}`)} {value}
        </span>
      ))}
      {owner !== 'bot' && (
        <span className="fe-chip fe-chip-people">
          {team === null || team === ''
            ? t('flow.chat.withPeople')
            : t('flow.chat.withTeam', { team })}
        </span>
      )}
    </div>
  );
}
