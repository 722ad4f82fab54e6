import { templates } from '@bellhop/templates';
import { IconPuzzle } from '@tabler/icons-react';
import { addReadyPart } from '../session/clipboard-actions.ts';
import { useDocument, useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';

interface ReadyPartsProps {
  search: string;
  /** Whether something else was found already. */
  isOther: boolean;
}

/** Whole parts of a flow, such as "where is my order": a click puts their steps beside those that are there. */
export function ReadyParts({ search, isOther }: ReadyPartsProps) {
  const { t, locale } = useWords();
  const session = useSession();
  const language = useDocument(({ defaultLocale }) => defaultLocale);
  const fold = (text: string) => text.normalize('NFKC').toLocaleLowerCase(locale);
  const wanted = fold(search).split(/\s+/);
  const found = templates
    .map((template) => ({ template, ...template.about(locale) }))
    .filter(({ name, description }) => {
      const text = fold(`${name} ${description}`);
      return wanted.every((word) => text.includes(word));
    });
  if (found.length === 0) {
    return isOther ? null : <p className="fe-empty">{t('flow.palette.nothing')}</p>;
  }
  return found.map(({ template, name, description }) => (
    <button
      key={template.id}
      type="button"
      className="fe-palette-item"
      title={description}
      onClick={() => {
        addReadyPart(session, template.build('part', language), name);
      }}
    >
      <span className="fe-tile fe-tile-part">
        <IconPuzzle size={16} stroke={1.8} aria-hidden="true" />
      </span>
      {name}
    </button>
  ));
}
