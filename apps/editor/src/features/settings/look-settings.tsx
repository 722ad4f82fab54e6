import { NativeSelect, Stack, useMantineColorScheme } from '@mantine/core';
import { LanguageSelect } from '../../i18n/language-select.tsx';
import { useMessages } from '../../i18n/use-messages.ts';
import { Panel } from '../../ui/panel.tsx';

const schemes = ['auto', 'light', 'dark'] as const;

/** What each person likes, kept in this browser. */
export function LookSettings() {
  const { t } = useMessages();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Panel>
      <Stack maw={400} gap="lg">
        <LanguageSelect
          label={t('settings.look.language')}
          description={t('settings.look.languageHelp')}
        />
        <NativeSelect
          label={t('settings.look.theme')}
          value={colorScheme}
          data={schemes.map((scheme) => ({ value: scheme, label: t(`theme.${scheme}`) }))}
          onChange={(event) => {
            const chosen = schemes.find((scheme) => scheme === event.currentTarget.value);
            if (chosen !== undefined) setColorScheme(chosen);
          }}
        />
      </Stack>
    </Panel>
  );
}
