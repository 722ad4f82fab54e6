import words from './zh-Hant.json' with { type: 'json' };

export const pack = words;
