import { Select } from '@mantine/core';
import type { FlowNode } from '@bellhop/schema';
import { cardItems } from '../../canvas/card-body.tsx';
import { firstWords } from '../../document/first-words.ts';
import { isTrigger } from '../../document/step-facts.ts';
import { useWords } from '../../session/use-words.ts';
import type { OneFieldProps } from '../field-props.ts';

interface StepSelectProps extends Pick<OneFieldProps, 'value' | 'label' | 'help' | 'error'> {
  /** Null while they are being fetched. */
  steps: readonly FlowNode[] | null;
  /** Of the flow that they belong to. */
  defaultLocale: string;
  /** Said where nothing is chosen. */
  placeholder: string;
  onChange: (step: string) => void;
}

/**
 * Steps by their names, those without one by their type and their first words. Two that are called the same are told
 * apart by a number; one that is gone stays visible.
 */
export function StepSelect({
  steps,
  defaultLocale,
  value,
  label,
  help,
  error,
  ...rest
}: StepSelectProps) {
  const words = useWords();
  const { t } = words;
  const chosen = typeof value === 'string' ? value : '';
  const calledIn = (step: FlowNode) => {
    const title = words.title(step);
    if (step.name !== undefined && step.name !== '') return title;
    const items = cardItems(step, words.locale, defaultLocale);
    const said = firstWords(items, (item) => words.cardLine(step.type, item));
    return said === '' ? title : t('flow.widget.stepSays', { title, said });
  };
  const seen = new Map<string, number>();
  const options = (steps ?? [])
    .filter((step) => step.id === chosen || !isTrigger(step))
    .map((step) => {
      const title = calledIn(step);
      const number = (seen.get(title) ?? 0) + 1;
      seen.set(title, number);
      return { value: step.id, label: number === 1 ? title : `${title} (${String(number)})` };
    });
  const isMissing = chosen !== '' && !options.some((option) => option.value === chosen);
  const gone = { value: chosen, label: steps === null ? '…' : t('flow.widget.stepGone') };
  return (
    <Select
      label={label}
      description={help}
      value={chosen === '' ? null : chosen}
      error={error}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('flow.widget.clear', { field: label }) }}
      data={isMissing ? [...options, gone] : options}
      placeholder={rest.placeholder}
      nothingFoundMessage={t('flow.widget.noSteps')}
      onChange={(next) => {
        rest.onChange(next ?? '');
      }}
    />
  );
}
