import { writeIntentCsv } from '@bellhop/language';
import { Button, TextInput } from '@mantine/core';
import { IconBulb, IconSearch, IconSparkles } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMessages } from '../../../i18n/use-messages.ts';
import { Chip } from '../../../ui/chip.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { downloadCsv } from '../import/download-csv.ts';
import { ExportButton, ImportButton } from '../import/file-buttons.tsx';
import { limits, type StoredIntent } from '../language.ts';
import { nameOf } from '../name-of.ts';
import { useReader } from '../reading/reader-context.ts';
import { sameness } from '../sentences/edit-sentences.ts';
import { csvRowsOf } from './csv-rows.ts';
import { markOf } from './intent-mark.ts';
import { NewIntent } from './new-intent.tsx';
import classes from '../lists.module.css';

export interface IntentListProps {
  intents: readonly StoredIntent[];
  openId: string | undefined;
  mayEdit: boolean;
  /** On a phone. */
  isNarrow: boolean;
  onStarter: () => void;
  onImport: () => void;
}

const searchedFrom = 8;

/** What customers want, with the one thing to improve about each. */
export function IntentList({
  intents,
  openId,
  mayEdit,
  isNarrow,
  onStarter,
  onImport,
}: IntentListProps) {
  const messages = useMessages();
  const { t, locale } = messages;
  const [search, setSearch] = useState('');
  const wanted = sameness(search);
  const found = intents.filter(
    ({ names, examples }) =>
      wanted === '' ||
      [...Object.values(names), ...examples].some((text) => sameness(text).includes(wanted)),
  );
  // Beside an open intent the list is no wider than on a phone.
  const isTight = isNarrow || openId !== undefined;
  const starter = (
    <Button
      variant="default"
      size="xs"
      px={isTight ? 8 : 14}
      leftSection={isTight ? null : <IconSparkles size={14} />}
      onClick={onStarter}
    >
      {t('understanding.starter.open')}
    </Button>
  );
  const importButton = <ImportButton of="intents" isTight={isTight} onClick={onImport} />;
  return (
    <section className={classes['panel']} aria-label={t('understanding.intents.title')}>
      <div className={classes['head']}>
        <h2>
          {t('understanding.intents.title')}{' '}
          <span className={classes['count']}>{intents.length}</span>
        </h2>
        {intents.length > 0 && (
          <span className={classes['tools']}>
            {mayEdit && starter}
            {mayEdit && importButton}
            <ExportButton
              of="intents"
              isTight={isTight}
              onClick={() => {
                downloadCsv('bellhop-intents.csv', writeIntentCsv(csvRowsOf(intents, locale)));
              }}
            />
          </span>
        )}
      </div>
      <p className={classes['help']}>{t('understanding.intents.help')}</p>
      {mayEdit && intents.length < limits.intents && <NewIntent />}
      {intents.length >= searchedFrom && (
        <TextInput
          mb="sm"
          type="search"
          aria-label={t('understanding.intents.search')}
          placeholder={t('understanding.intents.search')}
          leftSection={<IconSearch size={16} />}
          value={search}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
          }}
        />
      )}
      {intents.length === 0 && (
        <EmptyState
          icon={<IconBulb />}
          title={t('understanding.intents.emptyTitle')}
          text={t(mayEdit ? 'understanding.intents.emptyText' : 'understanding.emptyReader')}
          action={
            mayEdit ? (
              <span className={classes['tools']}>
                {starter}
                {importButton}
              </span>
            ) : undefined
          }
        />
      )}
      {intents.length > 0 && found.length === 0 && (
        <p className={classes['help']}>{t('understanding.noneFound', { search })}</p>
      )}
      <ul className={classes['rows']}>
        {found.map((intent) => (
          <li key={intent.id}>
            <Link
              to={`/language/intents/${intent.id}`}
              className={classes['row']}
              data-line
              aria-current={intent.id === openId ? 'page' : undefined}
            >
              <span className={classes['name']}>{nameOf(messages, intent.names)}</span>
              <span className={classes['facts']}>
                <span className={classes['number']}>
                  {t('understanding.intents.examples', { count: intent.examples.length })}
                </span>
                <IntentMarkChip intent={intent} intents={intents} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function IntentMarkChip({
  intent,
  intents,
}: {
  intent: StoredIntent;
  intents: readonly StoredIntent[];
}) {
  const messages = useMessages();
  const { t } = messages;
  const { report } = useReader();
  const mark = markOf(intent, report);
  if (mark === null) return null;
  if (mark.kind === 'tooFew') {
    return <Chip tone="warn">{t('understanding.intents.tooFew')}</Chip>;
  }
  const other = intents.find(({ id }) => id === mark.takenFor);
  if (other === undefined) return null;
  return (
    <Chip tone="warn">
      {t('understanding.intents.confused', { name: nameOf(messages, other.names) })}
    </Chip>
  );
}
