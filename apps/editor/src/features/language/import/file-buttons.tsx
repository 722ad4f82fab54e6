import { Button } from '@mantine/core';
import { IconDownload, IconFileImport } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useMessages } from '../../../i18n/use-messages.ts';

export interface FileButtonProps {
  /** The list that it is about: a page has more than one. */
  of: 'intents' | 'faq';
  /** In a narrow list: without its picture. */
  isTight?: boolean;
  onClick: () => void;
}

/** Fills a list from a file. */
export function ImportButton({ of, ...rest }: FileButtonProps) {
  const { t } = useMessages();
  const words = { name: t(`understanding.${of}.importAll`), text: t('understanding.import.open') };
  return <FileButton {...words} {...rest} picture={<IconFileImport size={14} />} />;
}

/** Hands a list out as a file. */
export function ExportButton({ of, ...rest }: FileButtonProps) {
  const { t } = useMessages();
  const words = { name: t(`understanding.${of}.exportAll`), text: t('understanding.export') };
  return <FileButton {...words} {...rest} picture={<IconDownload size={14} />} />;
}

interface Looks extends Omit<FileButtonProps, 'of'> {
  /** What a screen reader says: the text alone does not tell which list. */
  name: string;
  text: string;
  picture: ReactNode;
}

function FileButton({ name, text, picture, isTight = false, onClick }: Looks) {
  return (
    <Button
      variant="default"
      size="xs"
      px={isTight ? 8 : 14}
      leftSection={isTight ? null : picture}
      aria-label={name}
      onClick={onClick}
    >
      {text}
    </Button>
  );
}
