import { Button, TextInput } from '@mantine/core';
import { IconListSearch, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { languageName } from '../../../i18n/languages.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import { Chip } from '../../../ui/chip.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ExportButton, ImportButton } from '../import/file-buttons.tsx';
import { limits, type StoredEntry } from '../language.ts';
import { sameness } from '../sentences/edit-sentences.ts';
import { exportCsv } from './export-csv.ts';
import { NewEntry } from './new-entry.tsx';
import { questionIn } from './question-in.ts';
import { answeredLocales, endOf, stateOf, today } from './validity.ts';
import classes from '../lists.module.css';

export interface FaqListProps {
  entries: readonly StoredEntry[];
  openId: string | undefined;
  mayEdit: boolean;
  onImport: () => void;
}

const searchedFrom = 8;
const shownAtOnce = 40;
/** More languages than this are counted. */
const namedLanguages = 3;

/** The questions that customers ask and in which languages they get an answer today. */
export function FaqList({ entries, openId, mayEdit, onImport }: FaqListProps) {
  const { t, locale } = useMessages();
  const [search, setSearch] = useState('');
  const [shown, setShown] = useState(shownAtOnce);
  const wanted = sameness(search);
  const found = entries.filter(
    ({ questions, answers, product }) =>
      wanted === '' ||
      [...questions, product, ...answers.map(({ text }) => text)].some((text) =>
        sameness(text).includes(wanted),
      ),
  );
  const importButton = <ImportButton of="faq" onClick={onImport} />;
  return (
    <section className={classes['panel']} aria-label={t('understanding.faq.title')}>
      <div className={classes['head']}>
        <h2>
          {t('understanding.faq.title')} <span className={classes['count']}>{entries.length}</span>
        </h2>
        {entries.length > 0 && (
          <span className={classes['tools']}>
            {mayEdit && importButton}
            <ExportButton
              of="faq"
              onClick={() => {
                exportCsv(entries, locale);
              }}
            />
          </span>
        )}
      </div>
      <p className={classes['help']}>{t('understanding.faq.help')}</p>
      {mayEdit && entries.length < limits.entries && <NewEntry />}
      {entries.length >= searchedFrom && (
        <TextInput
          mb="sm"
          type="search"
          aria-label={t('understanding.faq.search')}
          placeholder={t('understanding.faq.search')}
          leftSection={<IconSearch size={16} />}
          value={search}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
          }}
        />
      )}
      {entries.length === 0 && (
        <EmptyState
          icon={<IconListSearch />}
          title={t('understanding.faq.emptyTitle')}
          text={t(mayEdit ? 'understanding.faq.emptyText' : 'understanding.emptyReader')}
          action={mayEdit ? importButton : undefined}
        />
      )}
      {entries.length > 0 && found.length === 0 && (
        <p className={classes['help']}>{t('understanding.noneFound', { search })}</p>
      )}
      <ul className={classes['rows']}>
        {found.slice(0, shown).map((entry) => (
          <EntryRow key={entry.id} entry={entry} isOpen={entry.id === openId} />
        ))}
      </ul>
      {found.length > shown && (
        <Button
          mt="sm"
          size="xs"
          variant="default"
          onClick={() => {
            setShown(shown + shownAtOnce);
          }}
        >
          {t('common.more')}
        </Button>
      )}
    </section>
  );
}

function EntryRow({ entry, isOpen }: { entry: StoredEntry; isOpen: boolean }) {
  const { t, locale } = useMessages();
  const { id, questions, product } = entry;
  const day = today();
  const state = stateOf(entry, day);
  const end = endOf(entry, day);
  const locales = answeredLocales(entry, day);
  const names = locales.map((each) => languageName(each, locale)).join(', ');
  return (
    <li>
      <Link
        to={`/language/faq/${id}`}
        className={classes['row']}
        aria-current={isOpen ? 'page' : undefined}
      >
        <span className={classes['name']}>{questionIn(questions, locale)}</span>
        <span className={classes['facts']}>
          {questions.length > 1 && (
            <span className={classes['number']}>
              {t('understanding.faq.variants', { count: questions.length })}
            </span>
          )}
          {locales.length > 0 && (
            <span className={classes['number']} title={names}>
              {locales.length > namedLanguages
                ? t('understanding.faq.languages', { count: locales.length })
                : names}
            </span>
          )}
          {product !== '' && <Chip tone="brand">{product}</Chip>}
          {state !== 'fine' && <Chip tone="warn">{t(`understanding.faq.state.${state}`)}</Chip>}
          {end !== null && (
            <span className={classes['number']}>
              {t('understanding.faq.until', {
                day: new Date(`${end}T00:00`).toLocaleDateString(locale, { dateStyle: 'medium' }),
              })}
            </span>
          )}
        </span>
      </Link>
    </li>
  );
}
