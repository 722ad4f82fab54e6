import words from './en.json' with { type: 'json' };

export const pack = words;
