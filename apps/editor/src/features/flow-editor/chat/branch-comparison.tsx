import { useWords } from '../session/use-words.ts';
import { outcomeText } from './chat-outcome.ts';
import { compareCourses } from './compare-courses.ts';
import { happeningText } from './happening-text.ts';
import type { ChatTurn, Course } from './course.ts';

interface BranchComparisonProps {
  original: Course;
  branch: Course;
  from: number;
  /** Nothing of the original is left to be played. */
  isPlayed: boolean;
}

/** What was said in the original and in the branch, turn beside turn. */
export function BranchComparison({ original, branch, from, isPlayed }: BranchComparisonProps) {
  const { t } = useWords();
  return (
    <details open>
      <summary>{t('flow.branch.compare')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('flow.branch.original')}</th>
            <th scope="col">{t('flow.branch.branch')}</th>
          </tr>
        </thead>
        <tbody>
          {compareCourses(original, branch, from).map((turn, index) => (
            <tr key={from + index} data-same={turn.isSame || undefined}>
              <td>
                <Said turn={turn.original} nothing={t('flow.branch.nothing')} />
              </td>
              <td>
                {turn.isSame ? (
                  t('flow.branch.same')
                ) : (
                  <Said
                    turn={turn.branch}
                    nothing={t(
                      turn.isAhead && !isPlayed ? 'flow.branch.notYet' : 'flow.branch.nothing',
                    )}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function Said({ turn, nothing }: { turn: ChatTurn | undefined; nothing: string }) {
  const words = useWords();
  if (turn === undefined) return nothing;
  const { body } = turn.event;
  const said = turn.transition.effects.flatMap((effect) =>
    effect.type === 'sendMessage' ? [effect.text] : [],
  );
  return (
    <>
      {body.type === 'customerMessage' && body.text !== '' && <q>{body.text}</q>}
      {body.type !== 'customerMessage' && <span>{happeningText(words, turn.event)}</span>}
      {said.length === 0 && <p>{outcomeText(words, turn)}</p>}
      {said.map((text, index) => (
        <p key={`${text} ${String(index)}`}>{text}</p>
      ))}
    </>
  );
}
