import { Button } from '@mantine/core';
import type { FaqEntry, Intent, LocalizedText } from '@bellhop/schema';
import { languageName } from '../../../i18n/languages.ts';
import { useMessages, type Messages } from '../../../i18n/use-messages.ts';
import type { RecordClash } from './merge-record.ts';
import type { OpenRecord } from './use-record-draft.ts';
import classes from './saving.module.css';

type Item = Intent | FaqEntry;

/** Where two people changed the same: both texts, and one choice. Nothing is stored until then. */
export function ConflictPanel<Kind extends Item>({ record }: { record: OpenRecord<Kind> }) {
  const messages = useMessages();
  const { t } = messages;
  const { save, item, draft } = record;
  if (save.status === 'gone') {
    return (
      <div className={classes['conflict']} role="alert">
        <b>{t('understanding.gone.title')}</b>
        <p>{t('understanding.gone.text')}</p>
        <Button
          size="xs"
          onClick={() => {
            draft.bringBack();
          }}
        >
          {t('understanding.gone.bringBack')}
        </Button>
      </div>
    );
  }
  if (save.status !== 'conflict') return null;
  const { clashes, theirs } = save;
  return (
    <div className={classes['conflict']} role="alert">
      <b>{t('understanding.conflict.title')}</b>
      <p>{t('understanding.conflict.text')}</p>
      {clashes.map((clash) => (
        <dl key={`${clash.part}${clash.locale ?? ''}`}>
          <dt>{partName(messages, clash)}</dt>
          <dd>
            <span>{t('understanding.conflict.mineIs')}</span>
            {valueOf(messages, item, clash)}
          </dd>
          <dd>
            <span>{t('understanding.conflict.theirsIs')}</span>
            {valueOf(messages, theirs.item, clash)}
          </dd>
        </dl>
      ))}
      <p>{t('understanding.conflict.rest')}</p>
      <div className={classes['choices']}>
        {(['mine', 'theirs'] as const).map((side) => (
          <Button
            key={side}
            size="xs"
            variant={side === 'mine' ? 'filled' : 'default'}
            onClick={() => {
              draft.choose(side);
            }}
          >
            {t(`understanding.conflict.${side}`)}
          </Button>
        ))}
      </div>
    </div>
  );
}

function partName({ t, locale }: Messages, { part, locale: of }: RecordClash): string {
  const name = t(`understanding.part.${part}`);
  return of === undefined ? name : `${name} (${languageName(of, locale)})`;
}

function valueOf({ t }: Messages, item: Item, { part, locale }: RecordClash): string {
  const text = textOf(item, part, locale).trim();
  return text === '' ? t('understanding.conflict.nothing') : text;
}

function textOf(item: Item, part: RecordClash['part'], locale: string | undefined): string {
  if ('names' in item) return item.names[locale ?? ''] ?? '';
  switch (part) {
    case 'answers':
      return item.answers.map(({ text }) => text).join(' · ');
    case 'buttons':
      return item.buttons
        .map((button: LocalizedText) => Object.values(button).join(' / '))
        .join(' · ');
    case 'product':
      return item.product;
    case 'name':
      return '';
  }
}
