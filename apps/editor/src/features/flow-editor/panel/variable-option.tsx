import { useWords } from '../session/use-words.ts';
import type { VariableChoice } from './use-variables-here.ts';

/** A variable in a list: its name, what it is, what it was in the test chat, and whether it may be empty here. */
export function VariableOption({ choice }: { choice: VariableChoice }) {
  const { t } = useWords();
  const { name, about, mayBeEmpty, lastValue } = choice;
  return (
    <span className="fe-choice">
      <span className="fe-variable">{name}</span>
      {about !== '' && <span>{about}</span>}
      {mayBeEmpty && <span className="fe-choice-warn">{t('flow.typing.mayBeEmpty')}</span>}
      {lastValue !== null && (
        <span className="fe-choice-last">{t('flow.typing.last', { value: lastValue })}</span>
      )}
    </span>
  );
}
