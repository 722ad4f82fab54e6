import { extractContacts, maskContacts } from '@bellhop/language';
import type { LanguageDraft, LanguageService } from '../api/shapes/language-shapes.ts';
import { faqShelf, intentShelf } from '../store/language-shelf.ts';
import { readLiveVersion } from '../store/language-rows.ts';
import { readThresholds } from '../store/threshold-rows.ts';
import { readUnanswered } from '../store/unanswered-rows.ts';
import { addSentences, removeRecord, removeSentences, saveRecord } from './edit-records.ts';
import { importRecords } from './import-records.ts';
import { faqDrawer, intentDrawer } from './language-drawers.ts';
import type { LanguageParts } from './language-parts.ts';
import { isChanged, type LanguageRelease } from './language-release.ts';
import { saveThresholds } from './save-thresholds.ts';

const unansweredDays = 30;

/** What is going to be an example has no use for anybody's phone number. */
function masked(text: string, country: string): string {
  return maskContacts(text, extractContacts(text, { country }));
}

export function createLanguageService(
  parts: LanguageParts,
  { release, country }: { release: LanguageRelease; country: () => Promise<string> },
): LanguageService {
  /** Customers' messages come here from the inbox and from traces as well, as they were written. */
  const withoutContacts = async (texts: readonly string[]) => {
    const code = await country();
    return texts.map((text) => masked(text, code));
  };
  return {
    get: async () => ({ ...(await getDraft(parts)), country: await country() }),
    saveIntent: (save, author) => saveRecord(parts, intentDrawer, save, author),
    removeIntent: (id, author) => removeRecord(parts, intentDrawer, id, author),
    addExamples: async (id, texts, author) =>
      addSentences(parts, intentDrawer, { id, texts: await withoutContacts(texts) }, author),
    removeExamples: (id, texts, author) =>
      removeSentences(parts, intentDrawer, { id, texts }, author),
    saveFaq: (save, author) => saveRecord(parts, faqDrawer, save, author),
    removeFaq: (id, author) => removeRecord(parts, faqDrawer, id, author),
    addQuestions: async (id, texts, author) =>
      addSentences(parts, faqDrawer, { id, texts: await withoutContacts(texts) }, author),
    removeQuestions: (id, texts, author) =>
      removeSentences(parts, faqDrawer, { id, texts }, author),
    saveThresholds: (save, author) => saveThresholds(parts, save, author),
    importRecords: (records, author) => importRecords(parts, records, author),
    putLive: ({ name }) =>
      release.withChanges(async (changes) => {
        if (changes === null)
          return { number: (await readLiveVersion(parts.store.read))?.number ?? 0 };
        const number = await parts.store.write((transaction) => changes.write(transaction, name));
        changes.goLive();
        return { number };
      }),
    unanswered: async (limit) => {
      const since = parts.clock.now().getTime() - unansweredDays * 86_400_000;
      const messages = await readUnanswered(parts.store, new Date(since).toISOString(), limit);
      const code = await country();
      return messages.map((message) => ({ ...message, text: masked(message.text, code) }));
    },
  };
}

async function getDraft({
  store: { read },
}: LanguageParts): Promise<Omit<LanguageDraft, 'country'>> {
  const intents = await intentShelf.all(read);
  const faq = await faqShelf.all(read);
  const thresholds = await readThresholds(read);
  const live = await readLiveVersion(read);
  const base = {
    intents: intents.map(({ item }) => item),
    faq: faq.map(({ item }) => item),
    ...(thresholds.value !== null && { thresholds: thresholds.value }),
  };
  return {
    intents: intents.map(({ item, revision }) => ({ ...item, revision })),
    faq: faq.map(({ item, revision }) => ({ ...item, revision })),
    thresholds,
    live:
      live === null
        ? null
        : { version: live.id, number: live.number, at: live.createdAt, author: live.author },
    changed: isChanged(base, live?.base ?? null),
  };
}
