import type { Announcements } from './announcement.ts';
import { announcements as en } from './en.ts';
import { announcements as pl } from './pl.ts';
import { announcements as th } from './th.ts';
import { announcements as zh } from './zh.ts';

/** All languages at once: what a customer writes does not depend on what the shop speaks. */
export const allAnnouncements: readonly Announcements[] = [en, pl, th, zh];
