export interface DurationParts {
  unit: 'minutes' | 'hours' | 'days';
  count: number;
}

const day = 24 * 60;

/** Minutes as a person says them: in the largest unit that leaves no rest. */
export function durationParts(minutes: number): DurationParts {
  if (minutes >= day && minutes % day === 0) return { unit: 'days', count: minutes / day };
  if (minutes >= 60 && minutes % 60 === 0) return { unit: 'hours', count: minutes / 60 };
  return { unit: 'minutes', count: minutes };
}
