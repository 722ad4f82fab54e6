import { phrases as en } from './en.ts';
import type { PersonPhrases } from './phrases.ts';
import { phrases as pl } from './pl.ts';
import { phrases as th } from './th.ts';
import { phrases as zh } from './zh.ts';

/** Listened to all at once: a customer may ask in a language that the shop did not choose. */
export const allPersonPhrases: readonly PersonPhrases[] = [en, pl, th, zh];
