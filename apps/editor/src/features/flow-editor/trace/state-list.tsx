import type { Facts, FlowDocument, TraceStep } from '@bellhop/schema';
import { briefTime } from '../../../ui/format-time.ts';
import { useWords, type Words } from '../session/use-words.ts';
import { stateAt, type StateAt } from './state-at.ts';
import { titleIn } from './trace-words.ts';

interface StateListProps {
  /** As they were when the turn began. */
  facts: Facts;
  steps: readonly TraceStep[];
  current: number;
  /** The version that ran. */
  document: FlowDocument | null;
}

/** Who answers, tags, lead, what waits: as it is at the step that is looked at, and as it was before that step. */
export function StateList({ facts, steps, current, document }: StateListProps) {
  const words = useWords();
  const now = rowsOf(words, stateAt(facts, steps, current), { steps, document });
  const before = rowsOf(words, stateAt(facts, steps, current - 1), { steps, document });
  return (
    <section className="fe-values" aria-label={words.t('flow.trace.state.title')}>
      <details>
        <summary>{words.t('flow.trace.state.title')}</summary>
        <dl>
          {now.map(({ name, text }, index) => {
            const was = before[index]?.text ?? text;
            return (
              <div key={name} data-changed={was !== text || undefined}>
                <dt>{words.t(`flow.trace.state.${name}`)}</dt>
                <dd>
                  {was !== text && (
                    <>
                      <del>{was}</del>{' '}
                    </>
                  )}
                  {text}
                </dd>
              </div>
            );
          })}
        </dl>
      </details>
    </section>
  );
}

interface Around {
  steps: readonly TraceStep[];
  document: FlowDocument | null;
}

function rowsOf(words: Words, state: StateAt, { steps, document }: Around) {
  const { t, locale } = words;
  const none = t('flow.trace.state.none');
  const { owner, team, tags, lead, waitsAt, timer } = state;
  const person = team === '' ? t('flow.trace.state.person') : t('flow.trace.state.team', { team });
  const waiting = steps.find(({ node }) => node === waitsAt);
  const stage = lead?.stage == null ? '' : t(`flow.stage.${lead.stage}`);
  return [
    { name: 'owner', text: owner === 'bot' ? t('flow.trace.state.bot') : person },
    { name: 'tags', text: tags.length === 0 ? none : tags.join(', ') },
    { name: 'lead', text: lead === null ? none : `${stage} ${String(lead.score)}`.trim() },
    { name: 'waiting', text: waiting === undefined ? none : titleIn(words, document, waiting) },
    { name: 'timer', text: timer === null ? none : briefTime(timer, locale) },
  ];
}
