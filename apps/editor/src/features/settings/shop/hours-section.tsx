import { Button, Radio } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useMessages } from '../../../i18n/use-messages.ts';
import { DayHours } from './day-hours.tsx';
import { copyMonday, isUsable, spansOf, usualWeek, weekdays } from './edit-hours.ts';
import { SectionPanel } from './section-panel.tsx';
import type { SectionProps } from './section-props.ts';
import { useShopSection } from './use-shop-section.ts';
import classes from './shop.module.css';

export function HoursSection({ settings, mayEdit }: SectionProps) {
  const { t } = useMessages();
  const section = useShopSection('hours', settings);
  const { hours } = section.value;
  const isAlways = hours.length === 0;
  const setHours = (next: typeof hours) => {
    section.change({ hours: next });
  };
  return (
    <SectionPanel
      title={t('settings.hours.title')}
      text={t('settings.hours.text')}
      section={section}
      mayEdit={mayEdit}
      isValid={hours.every(isUsable)}
    >
      <Radio.Group
        aria-label={t('settings.hours.title')}
        value={isAlways ? 'always' : 'week'}
        onChange={(chosen) => {
          setHours(chosen === 'always' ? [] : usualWeek);
        }}
      >
        <div className={classes['choices']}>
          <Radio value="always" label={t('settings.hours.always')} disabled={!mayEdit} />
          <Radio value="week" label={t('settings.hours.week')} disabled={!mayEdit} />
        </div>
      </Radio.Group>
      {!isAlways && (
        <ul className={classes['days']}>
          {weekdays.map((weekday) => (
            <DayHours
              key={weekday}
              weekday={weekday}
              hours={hours}
              mayEdit={mayEdit}
              onChange={setHours}
            />
          ))}
        </ul>
      )}
      {!isAlways && mayEdit && spansOf(hours, 1).length > 0 && (
        <Button
          variant="default"
          size="xs"
          className={classes['fit'] ?? ''}
          leftSection={<IconCopy size={14} />}
          onClick={() => {
            setHours(copyMonday(hours));
          }}
        >
          {t('settings.hours.copy')}
        </Button>
      )}
    </SectionPanel>
  );
}
