import { NativeSelect, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../session/use-words.ts';
import type { OneFieldProps } from '../field-props.ts';
import {
  amountIn,
  amountRange,
  durationUnits,
  minutesIn,
  splitDuration,
  type DurationUnit,
} from './duration.ts';
import { fieldLimits } from './field-limits.ts';

const isUnit = (text: string): text is DurationUnit => durationUnits.some((unit) => unit === text);

/** A span of time. The document holds minutes; a person says "2 days". */
export function DurationField({ field, value, label, help, error, onChange }: OneFieldProps) {
  const { t } = useWords();
  const limits = fieldLimits(field.schema);
  const minutes = typeof value === 'number' ? value : null;
  const [chosen, setChosen] = useState<DurationUnit | null>(null);
  const { unit, amount } = shown(minutes, chosen);
  const range = amountRange(limits, unit);
  // A unit in which nothing is allowed would be a trap.
  const units = durationUnits.filter((each) => {
    const { min, max } = amountRange(limits, each);
    return each === unit || max === undefined || (max >= min && max > 0);
  });
  const unitSelect = (
    <NativeSelect
      aria-label={t('flow.widget.unitOf', { field: label })}
      value={unit}
      data={units.map((each) => ({
        value: each,
        label: t(`flow.widget.unit.${each}`, { count: amount ?? 0 }),
      }))}
      onChange={(event) => {
        const next = event.currentTarget.value;
        if (!isUnit(next)) return;
        setChosen(next);
        if (amount !== null) onChange(amount * minutesIn[next]);
      }}
    />
  );
  return (
    <NumberInput
      label={label}
      description={help}
      {...range}
      value={amount ?? ''}
      error={error}
      allowDecimal={false}
      clampBehavior="blur"
      inputContainer={(input) => (
        <div className="fe-list-row fe-duration">
          <div className="fe-grow">{input}</div>
          {unitSelect}
        </div>
      )}
      onChange={(next) => {
        // Emptied on the way to another number: kept as it is and shown as a problem, never filled in silently.
        onChange(typeof next === 'number' ? next * minutesIn[unit] : next);
        setChosen(unit);
      }}
    />
  );
}

/** In the unit that was chosen here last as long as it fits, else in the one that says it shortest. */
function shown(minutes: number | null, chosen: DurationUnit | null) {
  if (minutes === null) return { unit: chosen ?? ('minutes' as const), amount: null };
  const amount = chosen === null ? undefined : amountIn(minutes, chosen);
  if (chosen !== null && amount !== undefined) return { unit: chosen, amount };
  return splitDuration(minutes);
}
