import { useWords } from '../session/use-words.ts';
import { outcomeText } from './chat-outcome.ts';
import { compareCourses } from './compare-courses.ts';
import type { ChatTurn } from './course.ts';

interface BranchComparisonProps {
  original: readonly ChatTurn[];
  branch: readonly ChatTurn[];
  from: number;
}

/** What was said in the original and in the branch, turn beside turn. */
export function BranchComparison({ original, branch, from }: BranchComparisonProps) {
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
                <Said turn={turn.original} />
              </td>
              <td>{turn.isSame ? t('flow.branch.same') : <Said turn={turn.branch} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function Said({ turn }: { turn: ChatTurn | undefined }) {
  const words = useWords();
  if (turn === undefined) return words.t('flow.branch.nothing');
  const { body } = turn.event;
  const said = turn.transition.effects.flatMap((effect) =>
    effect.type === 'sendMessage' ? [effect.text] : [],
  );
  return (
    <>
      {body.type === 'customerMessage' && <q>{body.text}</q>}
      {said.length === 0 && <p>{outcomeText(words, turn)}</p>}
      {said.map((text, index) => (
        <p key={`${text} ${String(index)}`}>{text}</p>
      ))}
    </>
  );
}
