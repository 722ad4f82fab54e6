export const durationUnits = ['minutes', 'hours', 'days'] as const;
export type DurationUnit = (typeof durationUnits)[number];

export const minutesIn: Readonly<Record<DurationUnit, number>> = {
  minutes: 1,
  hours: 60,
  days: 60 * 24,
};

export interface Duration {
  amount: number;
  unit: DurationUnit;
}

/** Minutes in the largest unit that needs no fraction: 90 stays minutes, 120 becomes 2 hours. */
export function splitDuration(minutes: number): Duration {
  for (const unit of ['days', 'hours'] as const) {
    const amount = minutes / minutesIn[unit];
    if (minutes > 0 && Number.isInteger(amount)) return { amount, unit };
  }
  return { amount: minutes, unit: 'minutes' };
}

/** Minutes in a unit that a person chose. Undefined when that unit cannot say it as a whole number. */
export function amountIn(minutes: number, unit: DurationUnit): number | undefined {
  const amount = minutes / minutesIn[unit];
  return Number.isInteger(amount) ? amount : undefined;
}

/** The least and the greatest whole number in a unit between two numbers of minutes. */
export function amountRange(
  { min, max }: { min?: number; max?: number },
  unit: DurationUnit,
): { min: number; max?: number } {
  return {
    min: Math.ceil((min ?? 0) / minutesIn[unit]),
    ...(max !== undefined && { max: Math.floor(max / minutesIn[unit]) }),
  };
}
