import words from './th.json' with { type: 'json' };

export const pack = words;
