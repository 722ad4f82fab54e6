import words from './zh-Hans.json' with { type: 'json' };

export const pack = words;
