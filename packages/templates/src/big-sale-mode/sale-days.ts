/** Two dates, a weekly evening, and customers who may come early: examples that a shop puts its own days into. */
export function saleDays(name: string, tag: string) {
  return {
    branches: [
      {
        id: 'sale',
        name,
        match: 'any',
        items: [
          {
            id: 'r1',
            subject: 'day',
            operator: 'dateBetween',
            value: ['2026-11-10', '2026-11-12'],
          },
          { id: 'r2', subject: 'day', operator: 'on', value: ['2026-12-12'] },
          {
            id: 'g1',
            match: 'all',
            items: [
              { id: 'r3', subject: 'weekday', operator: 'is', value: ['5'] },
              { id: 'r4', subject: 'hours', operator: 'between', value: ['20:00', '23:00'] },
            ],
          },
          { id: 'r5', subject: 'tag', operator: 'has', value: [tag] },
        ],
      },
    ],
  };
}
