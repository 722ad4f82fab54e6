import { InputWrapper } from '@mantine/core';
import { useId } from 'react';
import { useWords } from '../../session/use-words.ts';
import type { OneFieldProps } from '../field-props.ts';
import { describedBy } from './described-by.ts';
import {
  isSameDays,
  toggleWeekday,
  weekdayName,
  weekdays,
  weekdaySetNames,
  weekdaySets,
  weekdaysIn,
} from './weekdays.ts';

/** Days of the week as chips; what shops choose most is one press. */
export function WeekdaysField({ value, label, help, error, onChange }: OneFieldProps) {
  const { t, locale } = useWords();
  const id = useId();
  const days = weekdaysIn(value);
  return (
    <InputWrapper id={id} label={label} description={help} error={error} labelElement="div">
      <div
        className="fe-days"
        role="group"
        aria-label={label}
        {...describedBy(id, { help, error })}
      >
        {weekdays.map((day) => (
          <button
            key={day}
            type="button"
            className="fe-toggle"
            aria-pressed={days.includes(day)}
            aria-label={weekdayName(day, locale, 'long')}
            onClick={() => {
              onChange(toggleWeekday(days, day));
            }}
          >
            {weekdayName(day, locale, 'short')}
          </button>
        ))}
      </div>
      <div className="fe-day-sets">
        {weekdaySetNames.map((name) => (
          <button
            key={name}
            type="button"
            className="fe-link-button"
            aria-pressed={isSameDays(days, weekdaySets[name])}
            onClick={() => {
              onChange([...weekdaySets[name]]);
            }}
          >
            {t(`flow.widget.days.${name}`)}
          </button>
        ))}
      </div>
    </InputWrapper>
  );
}
