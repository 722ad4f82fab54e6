import { languageName } from '@bellhop/nodes/contract';
import { isEqual, type Clash, type FlowDocument } from '@bellhop/schema';
import { CardBody, cardItems } from '../canvas/card-body.tsx';
import { StepIcon } from '../canvas/step-icons.tsx';
import {
  clashRows,
  type ClashDocuments,
  type ClashLine,
  type ClashRow,
  type ClashSide,
} from '../document/clash-rows.ts';
import { stepFacts } from '../document/step-facts.ts';
import { useWords, type Words } from './use-words.ts';

interface ClashListProps {
  clashes: readonly Clash[];
  documents: ClashDocuments;
  /** Who saved the other side. */
  name: string;
}

/** What both sides made of each step, side by side: without seeing it nobody can choose. */
export function ClashList({ clashes, documents, name }: ClashListProps) {
  const words = useWords();
  const { t } = words;
  const { mine, theirs } = documents;
  return (
    <ul className="fe-clashes">
      {clashes.some(({ table }) => table === 'settings') && (
        <li>
          <b>{t('flow.conflict.settings')}</b>
          <p className="fe-note">{different(words, settingsThatDiffer(words, documents))}</p>
        </li>
      )}
      {clashRows(clashes, documents).map((row) => (
        <li key={row.id}>
          <div className="fe-clash-head">
            <StepIcon type={row.node.type} />
            <b>{words.title(row.node)}</b>
            <span className="fe-note">{different(words, partsThatDiffer(words, row))}</span>
          </div>
          <div className="fe-clash-sides">
            <Side heading={t('flow.conflict.yours')} row={row} side={row.mine} document={mine} />
            <Side
              heading={t('flow.conflict.ofThem', { name })}
              row={row}
              side={row.theirs}
              document={theirs}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}

interface SideProps {
  heading: string;
  row: ClashRow;
  side: ClashSide;
  document: FlowDocument;
}

function Side({ heading, row, side, document }: SideProps) {
  const words = useWords();
  const { node, lines } = side;
  const locale = localeThatDiffers(row, [words.locale, ...document.locales]) ?? words.locale;
  const { defaultLocale } = document;
  const summary =
    node && cardItems(node, locale, defaultLocale).find((item) => item.kind === 'line');
  return (
    <section aria-label={heading}>
      <small>
        {heading}
        {locale !== words.locale && ` · ${languageName(locale, words.locale)}`}
      </small>
      {node === undefined ? (
        <p className="fe-clash-gone">{words.t('flow.conflict.deleted')}</p>
      ) : (
        <>
          {row.own.includes('name') && <b>{words.title(node)}</b>}
          {summary !== undefined && <p>{words.cardLine(node.type, summary)}</p>}
          <CardBody node={node} words={words} defaultLocale={defaultLocale} locale={locale} />
          {row.hasLines && <Lines node={node} lines={lines} />}
        </>
      )}
    </section>
  );
}

function Lines({ node, lines }: { node: NonNullable<ClashSide['node']>; lines: ClashLine[] }) {
  const words = useWords();
  if (lines.length === 0) return <p>{words.t('flow.conflict.noLines')}</p>;
  const { exits } = stepFacts(node);
  return lines.map(({ exit, to }) => {
    const known = exits.find(({ id }) => id === exit) ?? { id: exit };
    const target = to === undefined ? '' : words.title(to);
    return <p key={exit}>{`${words.exit(node.type, known)} → ${target}`}</p>;
  });
}

/** A message may differ only in a language that the person does not work in. */
function localeThatDiffers({ mine, theirs }: ClashRow, locales: string[]): string | undefined {
  const [a, b] = [mine.node, theirs.node];
  if (a === undefined || b === undefined) return undefined;
  return locales.find(
    (locale) => !isEqual(cardItems(a, locale, locale), cardItems(b, locale, locale)),
  );
}

const ownLabels = {
  name: 'flow.panel.stepName',
  disabled: 'flow.panel.on',
  position: 'flow.conflict.place',
} as const;

function partsThatDiffer(words: Words, { node, fields, own, hasLines }: ClashRow): string[] {
  const { definition } = stepFacts(node);
  return [
    ...fields.map((field) =>
      definition === undefined ? field : words.nodeText(node.type, `field.${field}`),
    ),
    ...own.map((key) => words.t(ownLabels[key])),
    ...(hasLines ? [words.t('flow.conflict.connections')] : []),
  ];
}

const settingLabels = {
  name: 'flow.panel.flowName',
  description: 'flow.panel.description',
  locales: 'flow.panel.languages',
  defaultLocale: 'flow.panel.defaultLanguage',
} as const;

function settingsThatDiffer({ t }: Words, { mine, theirs }: ClashDocuments): string[] {
  const keys = ['name', 'description', 'locales', 'defaultLocale'] as const;
  return keys.filter((key) => !isEqual(mine[key], theirs[key])).map((key) => t(settingLabels[key]));
}

function different({ t, locale }: Words, parts: string[]): string {
  if (parts.length === 0) return '';
  return t('flow.conflict.different', { parts: new Intl.ListFormat(locale).format(parts) });
}
