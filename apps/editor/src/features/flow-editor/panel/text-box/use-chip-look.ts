import { templateVariables } from '@bellhop/nodes/contract';
import { useCallback, useMemo } from 'react';
import { useView } from '../../session/use-session.ts';
import { useWords } from '../../session/use-words.ts';
import { useForm } from '../form-context.ts';
import type { ChipLook } from './chip-marks.ts';
import type { Chip } from './chips-in.ts';

const unfilled: ReadonlySet<string> = new Set(['unknownVariable', 'neverSet', 'readBeforeSet']);
const always: ReadonlySet<string> = new Set(templateVariables);

/** What a chip says about its variable: what it is, what stands in for it, and whether the check knows nothing of it. */
export function useChipLook(): (chip: Chip) => ChipLook {
  const { t } = useWords();
  const node = useForm()?.node;
  const problems = useView((state) => state.problems);
  // As one text: most changes of the flow leave it as it is, and then no box is drawn anew.
  const missing = problems
    .filter((problem) => problem.node === node && unfilled.has(problem.code))
    .map(({ values }) => values?.['variable'])
    .filter((name) => typeof name === 'string')
    .join('\n');
  const unknown = useMemo(() => new Set(missing.split('\n')), [missing]);
  return useCallback(
    ({ name, instead }: Chip) => {
      const isUnknown = unknown.has(name);
      const parts = [
        ...(always.has(name) ? [t(`flow.variable.${name.replace('.', '_')}`)] : []),
        ...(isUnknown ? [t('flow.chip.unknown')] : []),
        ...(instead === '' ? [] : [`${t('flow.typing.ifEmpty')} ${instead}`]),
      ];
      return { about: [name, ...parts].join(' – '), kind: t('flow.chip.kind'), isUnknown };
    },
    [unknown, t],
  );
}
