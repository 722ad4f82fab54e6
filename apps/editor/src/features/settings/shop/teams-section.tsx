import { TagsInput } from '@mantine/core';
import { useMessages } from '../../../i18n/use-messages.ts';
import { SectionPanel } from './section-panel.tsx';
import type { SectionProps } from './section-props.ts';
import { useShopSection } from './use-shop-section.ts';
import classes from './shop.module.css';

export function TeamsSection({ settings, mayEdit }: SectionProps) {
  const { t } = useMessages();
  const section = useShopSection('teams', settings);
  return (
    <SectionPanel
      title={t('settings.teams.title')}
      text={t('settings.teams.text')}
      section={section}
      mayEdit={mayEdit}
    >
      <TagsInput
        className={classes['narrow'] ?? ''}
        label={t('settings.teams.names')}
        description={t('settings.enterHelp')}
        inputWrapperOrder={['label', 'input', 'description']}
        disabled={!mayEdit}
        maxTags={50}
        acceptValueOnBlur
        value={section.value.teams}
        onChange={(teams) => {
          section.change({ teams: teams.map((team) => team.slice(0, 60)) });
        }}
      />
    </SectionPanel>
  );
}
