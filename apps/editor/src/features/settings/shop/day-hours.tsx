import type { OpenSpan } from '@bellhop/schema';
import { ActionIcon, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useMessages } from '../../../i18n/use-messages.ts';
import {
  addSpan,
  changeSpan,
  endForField,
  endFromField,
  isUsable,
  spansOf,
  weekdayName,
  type PlacedSpan,
} from './edit-hours.ts';
import classes from './shop.module.css';

export interface DayHoursProps {
  weekday: number;
  hours: OpenSpan[];
  mayEdit: boolean;
  onChange: (hours: OpenSpan[]) => void;
}

export function DayHours({ weekday, hours, mayEdit, onChange }: DayHoursProps) {
  const { t, locale } = useMessages();
  const day = weekdayName(weekday, locale);
  const spans = spansOf(hours, weekday);
  return (
    <li className={classes['day']}>
      <b className={classes['dayName']}>{day}</b>
      <div className={classes['spans']}>
        {spans.length === 0 && (
          <span className={classes['closed']}>{t('settings.hours.closed')}</span>
        )}
        {spans.map((span) => (
          <SpanFields
            key={span.index}
            day={day}
            span={span}
            mayEdit={mayEdit}
            onChange={(change) => {
              onChange(changeSpan(hours, span.index, change));
            }}
            onRemove={() => {
              onChange(hours.filter((_, index) => index !== span.index));
            }}
          />
        ))}
      </div>
      {mayEdit && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          aria-label={t('settings.hours.add', { day })}
          title={t('settings.hours.add', { day })}
          onClick={() => {
            onChange(addSpan(hours, weekday));
          }}
        >
          <IconPlus size={18} />
        </ActionIcon>
      )}
    </li>
  );
}

interface SpanFieldsProps {
  day: string;
  span: PlacedSpan;
  mayEdit: boolean;
  onChange: (change: Partial<OpenSpan>) => void;
  onRemove: () => void;
}

function SpanFields({ day, span, mayEdit, onChange, onRemove }: SpanFieldsProps) {
  const { t, schemaText } = useMessages();
  const isWrong = !isUsable(span);
  return (
    <div className={classes['span']}>
      <TextInput
        type="time"
        aria-label={t('settings.hours.from', { day })}
        value={span.from}
        readOnly={!mayEdit}
        onChange={(event) => {
          const time = event.currentTarget.value;
          if (time !== '') onChange({ from: time });
        }}
      />
      <span aria-hidden="true">–</span>
      <TextInput
        type="time"
        aria-label={t('settings.hours.to', { day })}
        value={endForField(span.to)}
        readOnly={!mayEdit}
        error={isWrong}
        onChange={(event) => {
          const time = event.currentTarget.value;
          if (time !== '') onChange({ to: endFromField(time) });
        }}
      />
      {mayEdit && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          aria-label={t('settings.hours.remove', { day, from: span.from, to: span.to })}
          onClick={onRemove}
        >
          <IconX size={16} />
        </ActionIcon>
      )}
      {isWrong && (
        <span className={classes['wrong']} role="alert">
          {schemaText('error.shop.endsBeforeStart')}
        </span>
      )}
    </div>
  );
}
