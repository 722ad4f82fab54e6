import { Select, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useMessages } from '../../../i18n/use-messages.ts';
import { SectionPanel } from './section-panel.tsx';
import type { SectionProps } from './section-props.ts';
import { countryChoices, timeIn, timeZoneChoices } from './time-zones.ts';
import { useShopSection } from './use-shop-section.ts';
import classes from './shop.module.css';

export function PlaceSection({ settings, mayEdit }: SectionProps) {
  const { t, locale } = useMessages();
  const section = useShopSection('place', settings);
  const [now] = useState(() => new Date());
  const { name, timeZone, country } = section.value;
  const zones = useMemo(() => timeZoneChoices(timeZone, now), [timeZone, now]);
  const countries = useMemo(() => countryChoices(locale), [locale]);
  const there = timeIn(timeZone, now, locale);
  return (
    <SectionPanel
      title={t('settings.shop.place')}
      text={t('settings.shop.placeText')}
      section={section}
      mayEdit={mayEdit}
    >
      <div className={classes['fields']}>
        <TextInput
          label={t('settings.shop.name')}
          value={name}
          maxLength={120}
          onChange={(event) => {
            section.change({ name: event.currentTarget.value });
          }}
        />
        <Select
          label={t('settings.shop.timeZone')}
          {...(there === null
            ? {}
            : { description: t('settings.shop.timeThere', { time: there }) })}
          inputWrapperOrder={['label', 'input', 'description']}
          data={zones}
          value={timeZone}
          searchable
          disabled={!mayEdit}
          limit={60}
          nothingFoundMessage={t('settings.nothingFound')}
          onChange={(chosen) => {
            if (chosen !== null) section.change({ timeZone: chosen });
          }}
        />
        <Select
          label={t('settings.shop.country')}
          description={t('settings.shop.countryHelp')}
          inputWrapperOrder={['label', 'input', 'description']}
          data={countries}
          value={country}
          searchable
          disabled={!mayEdit}
          nothingFoundMessage={t('settings.nothingFound')}
          onChange={(chosen) => {
            if (chosen !== null) section.change({ country: chosen });
          }}
        />
      </div>
    </SectionPanel>
  );
}
