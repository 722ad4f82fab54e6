import type { ConversationState, TraceStep } from '@bellhop/schema';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import { localStore } from '../../../api/local-store.ts';
import { useWords } from '../session/use-words.ts';
import { valuesAt, type ValueAt } from './values-at.ts';
import { valueText } from './trace-words.ts';

interface ValueTableProps {
  /** Where the chat stood when the turn began. */
  state: Pick<ConversationState, 'variables' | 'locals'>;
  steps: readonly TraceStep[];
  current: number;
}

/** What the chat knows at the step that is looked at. Values that are watched are always shown, first of all. */
export function ValueTable({ state, steps, current }: ValueTableProps) {
  const words = useWords();
  const [watched, setWatched] = useWatched();
  const values = valuesAt(state, steps, current);
  const isWatched = ({ name }: ValueAt) => watched.includes(name);
  const first = values.filter(isWatched);
  const others = values.filter((value) => !isWatched(value));
  const rows = (list: readonly ValueAt[]) =>
    list.map((value) => (
      <ValueRow
        key={value.name}
        value={value}
        isWatched={isWatched(value)}
        onWatch={() => {
          setWatched(
            isWatched(value)
              ? watched.filter((name) => name !== value.name)
              : [...watched, value.name],
          );
        }}
      />
    ));
  if (values.length === 0) return null;
  return (
    <section className="fe-values" aria-label={words.t('flow.trace.values.title')}>
      {first.length > 0 && <dl>{rows(first)}</dl>}
      {others.length > 0 && (
        <details>
          <summary>{words.t('flow.trace.values.others', { count: others.length })}</summary>
          <dl>{rows(others)}</dl>
        </details>
      )}
    </section>
  );
}

/** Names of watched values; this browser remembers them. */
function useWatched() {
  const [watched, setWatched] = useState(() =>
    (localStore.read('watched') ?? '').split('\n').filter((name) => name !== ''),
  );
  const watch = (names: string[]) => {
    localStore.write('watched', names.length === 0 ? null : names.join('\n'));
    setWatched(names);
  };
  return [watched, watch] as const;
}

interface ValueRowProps {
  value: ValueAt;
  isWatched: boolean;
  onWatch: () => void;
}

function ValueRow({
  value: { name, before, after, isChanged },
  isWatched,
  onWatch,
}: ValueRowProps) {
  const words = useWords();
  const label = words.t(`flow.trace.values.${isWatched ? 'unwatch' : 'watch'}`, { name });
  const Icon = isWatched ? IconEyeOff : IconEye;
  return (
    <div data-changed={isChanged || undefined}>
      <dt>{name}</dt>
      <dd>
        {isChanged && (
          <>
            <del>{valueText(words, before)}</del>{' '}
          </>
        )}
        {valueText(words, after)}
      </dd>
      <button
        type="button"
        className="fe-icon-button"
        aria-label={label}
        title={label}
        onClick={onWatch}
      >
        <Icon size={15} aria-hidden="true" />
      </button>
    </div>
  );
}
