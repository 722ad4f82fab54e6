import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useMessages } from '../../../i18n/use-messages.ts';
import { SectionPanel } from './section-panel.tsx';
import type { SectionProps } from './section-props.ts';
import { useShopSection } from './use-shop-section.ts';
import classes from './shop.module.css';

export function HolidaysSection({ settings, mayEdit }: SectionProps) {
  const { t, locale } = useMessages();
  const section = useShopSection('holidays', settings);
  const [day, setDay] = useState('');
  const { holidays } = section.value;
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' });
  const add = () => {
    if (day === '') return;
    section.change({ holidays: [...new Set([...holidays, day])].sort() });
    setDay('');
  };
  return (
    <SectionPanel
      title={t('settings.holidays.title')}
      text={t('settings.holidays.text')}
      section={section}
      mayEdit={mayEdit}
    >
      {holidays.length === 0 && <p className={classes['quiet']}>{t('settings.holidays.none')}</p>}
      <ul className={classes['dates']}>
        {holidays.map((each) => {
          const name = format.format(new Date(each));
          return (
            <li key={each}>
              <time dateTime={each}>{name}</time>
              {mayEdit && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={30}
                  aria-label={t('settings.holidays.remove', { day: name })}
                  onClick={() => {
                    section.change({ holidays: holidays.filter((other) => other !== each) });
                  }}
                >
                  <IconX size={16} />
                </ActionIcon>
              )}
            </li>
          );
        })}
      </ul>
      {mayEdit && (
        <div className={classes['adding']}>
          <TextInput
            type="date"
            label={t('settings.holidays.day')}
            value={day}
            onChange={(event) => {
              setDay(event.currentTarget.value);
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              add();
            }}
          />
          <Button
            variant="default"
            leftSection={<IconPlus size={16} />}
            disabled={day === ''}
            onClick={add}
          >
            {t('settings.holidays.add')}
          </Button>
        </div>
      )}
    </SectionPanel>
  );
}
