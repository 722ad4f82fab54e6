import { Button, SegmentedControl, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { z } from 'zod';
import type { CustomFieldProps, NodeEditor } from '../contract/node-editor.ts';
import { languageName } from '../contract/readable-values.ts';
import { CardFields } from './card-fields.tsx';
import { cardSchema, mostCards, type ReplyCard } from './config.ts';

const cardsSchema = z.array(cardSchema);

/** The cards of a reply, in one language at a time. */
function CardsField(props: CustomFieldProps) {
  const { name, value, onChange, t, flowLocales, newId } = props;
  const cards = cardsSchema.safeParse(value).data ?? [];
  const [chosen, setChosen] = useState(flowLocales[0] ?? 'en');
  const language = flowLocales.includes(chosen) ? chosen : (flowLocales[0] ?? 'en');
  const replace = (next: ReplyCard) => {
    onChange(cards.map((card) => (card.id === next.id ? next : card)));
  };
  const add = () => {
    const blank = { title: { [language]: '' }, text: {}, image: '', url: '', buttons: [] };
    onChange([...cards, { id: newId('card'), ...blank }]);
  };
  return (
    <Stack gap="sm">
      {cards.length > 0 && flowLocales.length > 1 && (
        <SegmentedControl
          size="xs"
          aria-label={t('field.cardLanguage')}
          value={language}
          data={flowLocales.map((tag) => ({ value: tag, label: languageName(tag, tag) }))}
          onChange={setChosen}
        />
      )}
      {cards.map((card, index) => (
        <CardFields
          key={card.id}
          {...props}
          path={`${name}.${String(index)}`}
          {...{ card, index, language }}
          onCard={replace}
          onRemove={() => {
            onChange(cards.filter(({ id }) => id !== card.id));
          }}
        />
      ))}
      {cards.length < mostCards && (
        <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
          {t('field.addCard')}
        </Button>
      )}
    </Stack>
  );
}

export const editor: NodeEditor = {
  fields: { cards: CardsField },
  shapes: { cards: cardsSchema },
};
