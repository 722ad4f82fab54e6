import { NativeSelect, NumberInput } from '@mantine/core';
import { pickText, requestFailureSchema } from '@bellhop/schema';
import { useWords } from '../session/use-words.ts';
import { AnswerText, JsonField } from './answer-fields.tsx';
import type { PropsOf } from './event-fields-props.ts';

/** What the outside answers to a request of the flow. */
export function RequestAnswerFields({ event: { answer }, label, onChange }: PropsOf<'answer'>) {
  const { t, schemaText, locale } = useWords();
  switch (answer.kind) {
    case 'ai':
      return (
        <AnswerText
          label={label}
          value={answer.text ?? ''}
          onChange={(text) => {
            onChange({ answer: { ...answer, text: text === '' ? null : text } });
          }}
        />
      );
    case 'http':
      return (
        <div className="fe-line-pair">
          <NumberInput
            size="xs"
            aria-label={t('flow.request.status')}
            min={100}
            max={599}
            value={answer.status}
            onChange={(value) => {
              onChange({ answer: { ...answer, status: Math.round(Number(value)) } });
            }}
          />
          <JsonField
            label={t('flow.request.body')}
            value={answer.body}
            onChange={(body) => {
              onChange({ answer: { ...answer, body } });
            }}
          />
        </div>
      );
    case 'failed':
      return (
        <NativeSelect
          size="xs"
          aria-label={label}
          value={answer.code}
          data={requestFailureSchema.options.map((code) => ({
            value: code,
            label: schemaText(`requestFailure.${code}`),
          }))}
          onChange={({ currentTarget }) => {
            const read = requestFailureSchema.safeParse(currentTarget.value);
            if (read.success) onChange({ answer: { ...answer, code: read.data } });
          }}
        />
      );
    case 'products':
      return (
        <p className="fe-line-plain">
          {answer.products.length === 0
            ? t('flow.request.noProducts')
            : answer.products.map(({ names }) => pickText(names, locale, 'en')).join(' · ')}
        </p>
      );
  }
}
