import { NumberInput, Radio } from '@mantine/core';
import { useWords } from '../session/use-words.ts';

interface ShareChoiceProps {
  /** Of a hundred customers; null for all of them. */
  value: number | null;
  onChange: (share: number | null) => void;
}

const firstShare = 20;
const most = 99;

/** Who gets the new version: everybody, or a share of the customers for a trial. */
export function ShareChoice({ value, onChange }: ShareChoiceProps) {
  const { t } = useWords();
  return (
    <>
      <Radio.Group
        label={t('flow.publish.share.title')}
        value={value === null ? 'all' : 'some'}
        onChange={(chosen) => {
          onChange(chosen === 'some' ? firstShare : null);
        }}
      >
        <Radio value="all" mt={6} label={t('flow.publish.share.all')} />
        <Radio value="some" mt={6} label={t('flow.publish.share.some')} />
      </Radio.Group>
      {value !== null && (
        <NumberInput
          label={t('flow.publish.share.percent')}
          description={t('flow.publish.share.help')}
          value={value}
          min={1}
          max={most}
          allowDecimal={false}
          clampBehavior="strict"
          suffix=" %"
          maw={320}
          onChange={(share) => {
            if (typeof share === 'number' && share >= 1) onChange(share);
          }}
        />
      )}
    </>
  );
}
