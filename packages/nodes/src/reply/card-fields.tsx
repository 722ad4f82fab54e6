import { ActionIcon, Button, Fieldset, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { CustomFieldProps } from '../contract/node-editor.ts';
import type { ButtonItem } from '../saying/choice.ts';
import { mostCardButtons, type ReplyCard } from './config.ts';

interface CardFieldsProps extends CustomFieldProps {
  path: string;
  card: ReplyCard;
  index: number;
  language: string;
  onCard: (card: ReplyCard) => void;
  onRemove: () => void;
}

/** One card: its words in one language, its picture, where it leads and its buttons. */
export function CardFields(props: CardFieldsProps) {
  const { path, card, index, language, onCard, onRemove, t, errors } = props;
  const number = index + 1;
  const common = (part: string) => ({
    size: 'sm' as const,
    'data-field': `${path}.${part}`,
    error: errors[`${path}.${part}`],
  });
  return (
    <Fieldset legend={t('field.card', { number })} p="sm" radius="md">
      <Stack gap="xs">
        <Group gap="xs" wrap="nowrap" align="flex-end">
          <TextInput
            {...common(`title.${language}`)}
            style={{ flex: 1 }}
            lang={language}
            label={t('field.cardTitle')}
            maxLength={80}
            value={card.title[language] ?? ''}
            onChange={(event) => {
              const title = { ...card.title, [language]: event.currentTarget.value };
              onCard({ ...card, title });
            }}
          />
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('field.removeCard', { number })}
            onClick={onRemove}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Group>
        <Textarea
          {...common(`text.${language}`)}
          lang={language}
          label={t('field.cardText')}
          maxLength={300}
          autosize
          minRows={2}
          value={card.text[language] ?? ''}
          onChange={(event) => {
            onCard({ ...card, text: { ...card.text, [language]: event.currentTarget.value } });
          }}
        />
        {(['image', 'url'] as const).map((part) => (
          <TextInput
            key={part}
            {...common(part)}
            type="url"
            label={t(part === 'image' ? 'field.cardImage' : 'field.cardUrl')}
            maxLength={2000}
            value={card[part]}
            onChange={(event) => {
              onCard({ ...card, [part]: event.currentTarget.value });
            }}
          />
        ))}
        <CardButtons {...props} />
      </Stack>
    </Fieldset>
  );
}

function CardButtons({ path, card, language, onCard, t, errors, newId }: CardFieldsProps) {
  const { buttons } = card;
  const put = (next: ButtonItem[]) => {
    onCard({ ...card, buttons: next });
  };
  return (
    <>
      {buttons.map((button, index) => {
        const field = `${path}.buttons.${String(index)}.label.${language}`;
        const number = index + 1;
        return (
          <Group key={button.id} gap="xs" wrap="nowrap">
            <TextInput
              size="sm"
              style={{ flex: 1 }}
              lang={language}
              data-field={field}
              error={errors[field]}
              aria-label={t('field.cardButton', { number })}
              placeholder={t('field.cardButton', { number })}
              maxLength={40}
              value={button.label[language] ?? ''}
              onChange={(event) => {
                const label = { ...button.label, [language]: event.currentTarget.value };
                put(buttons.map((one) => (one.id === button.id ? { ...one, label } : one)));
              }}
            />
            <ActionIcon
              variant="subtle"
              aria-label={t('field.removeCardButton', { number })}
              onClick={() => {
                put(buttons.filter(({ id }) => id !== button.id));
              }}
            >
              <IconTrash size={15} aria-hidden />
            </ActionIcon>
          </Group>
        );
      })}
      {buttons.length < mostCardButtons && (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => {
            put([...buttons, { id: newId('b'), label: { [language]: '' } }]);
          }}
        >
          {t('field.addCardButton')}
        </Button>
      )}
    </>
  );
}
