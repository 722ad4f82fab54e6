import { Button } from '@mantine/core';
import { IconDownload, IconFileImport } from '@tabler/icons-react';
import { useMessages } from '../../../i18n/use-messages.ts';

export interface FileButtonProps {
  /** The list that it is about: a page has more than one. */
  of: 'intents' | 'faq';
  /** In a narrow list: without its picture. */
  isTight?: boolean;
  onClick: () => void;
}

/** Fills a list from a file. */
export function ImportButton({ of, isTight = false, onClick }: FileButtonProps) {
  const { t } = useMessages();
  return (
    <Button
      variant="default"
      size="xs"
      px={isTight ? 8 : 14}
      leftSection={isTight ? null : <IconFileImport size={14} />}
      aria-label={t(`understanding.${of}.importAll`)}
      onClick={onClick}
    >
      {t('understanding.import.open')}
    </Button>
  );
}

/** Hands a list out as a file. */
export function ExportButton({ of, isTight = false, onClick }: FileButtonProps) {
  const { t } = useMessages();
  return (
    <Button
      variant="default"
      size="xs"
      px={isTight ? 8 : 14}
      leftSection={isTight ? null : <IconDownload size={14} />}
      aria-label={t(`understanding.${of}.exportAll`)}
      onClick={onClick}
    >
      {t('understanding.export')}
    </Button>
  );
}
