import words from './pl.json' with { type: 'json' };

export const pack = words;
