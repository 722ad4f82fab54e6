import { aiEndpointSchema, type AiEndpoint } from '@bellhop/schema';
import { Switch } from '@mantine/core';
import { useMessages } from '../../../i18n/use-messages.ts';
import { SectionPanel } from '../shop/section-panel.tsx';
import type { SectionProps } from '../shop/section-props.ts';
import { useShopSection } from '../shop/use-shop-section.ts';
import { AiFields } from './ai-fields.tsx';

const fresh: AiEndpoint = {
  baseUrl: 'https://api.openai.com/v1',
  model: '',
  secret: null,
  pricePerMillionInput: 0,
  pricePerMillionOutput: 0,
  currency: 'USD',
};

export function AiSection({ settings, mayEdit }: SectionProps) {
  const { t } = useMessages();
  const section = useShopSection('ai', settings);
  const { ai } = section.value;
  return (
    <SectionPanel
      title={t('settings.ai.title')}
      text={t('settings.ai.text')}
      section={section}
      mayEdit={mayEdit}
      isValid={ai === null || aiEndpointSchema.safeParse(ai).success}
    >
      <Switch
        label={t('settings.ai.use')}
        checked={ai !== null}
        disabled={!mayEdit}
        onChange={(event) => {
          section.change({ ai: event.currentTarget.checked ? (settings.ai ?? fresh) : null });
        }}
      />
      {ai !== null && (
        <AiFields
          ai={ai}
          mayEdit={mayEdit}
          onChange={(change) => {
            section.change({ ai: { ...ai, ...change } });
          }}
        />
      )}
    </SectionPanel>
  );
}
