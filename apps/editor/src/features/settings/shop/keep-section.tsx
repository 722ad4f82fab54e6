import { Select } from '@mantine/core';
import { useMessages } from '../../../i18n/use-messages.ts';
import { SectionPanel } from './section-panel.tsx';
import type { SectionProps } from './section-props.ts';
import { useShopSection } from './use-shop-section.ts';
import classes from './shop.module.css';

const usual = [30, 60, 90, 180, 365, 730];
const forever = 'forever';

/** How long chats are kept before they are erased. */
export function KeepSection({ settings, mayEdit }: SectionProps) {
  const { t } = useMessages();
  const section = useShopSection('keep', settings);
  const { keepDays } = section.value;
  const days = keepDays === null || usual.includes(keepDays) ? usual : [keepDays, ...usual];
  const choices = days
    .toSorted((one, other) => one - other)
    .map((count) => ({ value: String(count), label: t('settings.keep.days', { count }) }));
  return (
    <SectionPanel
      title={t('settings.keep.title')}
      text={t('settings.keep.text')}
      section={section}
      mayEdit={mayEdit}
    >
      <div className={classes['fields']}>
        <Select
          maw={400}
          label={t('settings.keep.label')}
          data={[{ value: forever, label: t('settings.keep.forever') }, ...choices]}
          value={keepDays === null ? forever : String(keepDays)}
          allowDeselect={false}
          disabled={!mayEdit}
          onChange={(chosen) => {
            section.change({
              keepDays: chosen === null || chosen === forever ? null : Number(chosen),
            });
          }}
        />
      </div>
    </SectionPanel>
  );
}
