import { pickText, type Understood } from '@bellhop/schema';
import { languageName } from '../../../i18n/languages.ts';
import { useWords, type Words } from '../session/use-words.ts';

/** What the message was read as before any step looked at it. Nothing where there was nothing to tell. */
export function ReadingLine({ understood }: { understood: Understood }) {
  const words = useWords();
  const read = readingOf(words, understood);
  if (read.length === 0) return null;
  return (
    <p className="fe-reading">
      {words.t('flow.trace.read.as')}{' '}
      {read.map((part) => (
        <span key={part} className="fe-chip">
          {part}
        </span>
      ))}
    </p>
  );
}

function readingOf({ t, locale }: Words, understood: Understood): string[] {
  const { intent, sentiment, language, person, contacts } = understood;
  const best = intent?.ranked[0];
  return [
    ...(best === undefined
      ? []
      : [`${pickText(best.names, locale, 'en')} ${percent(best.confidence)}`]),
    ...(sentiment.label === 'neutral' ? [] : [t(`flow.trace.read.${sentiment.label}`)]),
    ...(language === null ? [] : [languageName(language, locale)]),
    ...(person === null ? [] : [t('flow.trace.read.asksPerson')]),
    ...contacts.map(({ kind, value }) => `${t(`contact.${kind}`)} ${value}`),
  ];
}

/** Rounded down: 59.6 % must not look like the 60 % that would have been enough. */
function percent(share: number): string {
  return `${String(Math.floor(Math.max(0, Math.min(1, share)) * 100))} %`;
}
