import { pickText, type Understood } from '@bellhop/schema';
import { contactText, languageText, recognisedText } from '../../../i18n/reading-words.ts';
import { useWords, type Words } from '../session/use-words.ts';

interface ReadingLineProps {
  understood: Understood;
  /** The message that was read. */
  text: string;
}

/** What the message was read as before any step looked at it, and why. Nothing where there was nothing to tell. */
export function ReadingLine({ understood, text }: ReadingLineProps) {
  const words = useWords();
  const read = readingOf(words, understood, text);
  if (read.length === 0) return null;
  return (
    <p className="fe-reading">
      {words.t('flow.trace.read.as')}{' '}
      {read.map((part, place) => (
        <span key={`${String(place)} ${part}`} className="fe-chip">
          {part}
        </span>
      ))}
    </p>
  );
}

function readingOf(words: Words, understood: Understood, text: string): string[] {
  const { t, locale } = words;
  const { intent, sentiment, person, contacts, recognised = [] } = understood;
  const language = languageText(words, understood, text);
  const best = intent?.ranked[0];
  return [
    ...(best === undefined
      ? []
      : [`${pickText(best.names, locale, 'en')} ${percent(best.confidence)}`]),
    ...(sentiment.label === 'neutral' ? [] : [t(`flow.trace.read.${sentiment.label}`)]),
    ...(language === null ? [] : [language]),
    ...(person === null ? [] : [t('flow.trace.read.asksPerson')]),
    ...contacts.map((contact) => contactText(words, contact, text)),
    ...recognised.map((number) => recognisedText(words, number, text)),
  ];
}

/** Rounded down: 59.6 % must not look like the 60 % that would have been enough. */
function percent(share: number): string {
  const thousandths = Math.round(Math.max(0, Math.min(1, share)) * 1000);
  return `${String(Math.floor(thousandths / 10))} %`;
}
