import { Alert, Button, FileButton, Group, Textarea } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { readApiError } from '../../api/api-error.ts';
import { trpc } from '../../api/trpc.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { Panel } from '../../ui/panel.tsx';
import { ImportProblems } from './import-problems.tsx';

/** More than this is no flow: the server takes 4 million characters. */
const mostCharacters = 4_000_000;

export function ImportPanel({ onClose }: { onClose: () => void }) {
  const { t, errorText, schemaText } = useMessages();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [unreadable, setUnreadable] = useState<'tooLarge' | 'empty' | null>(null);
  const load = useMutation(
    trpc.flows.import.mutationOptions({
      onSuccess: async ({ id }) => {
        await client.invalidateQueries({ queryKey: trpc.flows.list.queryKey() });
        await navigate(`/flows/${id}`);
      },
    }),
  );
  const start = (wanted: string) => {
    load.reset();
    const isEmpty = wanted.trim() === '';
    const isTooLarge = wanted.length > mostCharacters;
    setUnreadable(isTooLarge ? 'tooLarge' : isEmpty ? 'empty' : null);
    if (!isEmpty && !isTooLarge) load.mutate({ text: wanted });
  };
  const takeFile = async (file: File | null) => {
    if (file === null) return;
    // Four bytes are the longest character: whatever is larger need not be read at all.
    if (file.size > mostCharacters * 4) {
      load.reset();
      setUnreadable('tooLarge');
      return;
    }
    const content = await file.text();
    setText(content.length > mostCharacters ? '' : content);
    start(content);
  };
  const problems = load.error === null ? [] : readApiError(load.error).problems;

  return (
    <Panel title={t('flows.importTitle')} text={t('flows.importText')}>
      <FileButton accept=".json,application/json" onChange={(file) => void takeFile(file)}>
        {(props) => (
          <Button {...props} variant="default" leftSection={<IconUpload size={16} />}>
            {t('flows.importFile')}
          </Button>
        )}
      </FileButton>
      <Textarea
        mt="md"
        autosize
        minRows={4}
        maxRows={12}
        label={t('flows.importPaste')}
        value={text}
        spellCheck={false}
        onChange={(event) => {
          setText(event.currentTarget.value);
          load.reset();
          setUnreadable(null);
        }}
      />
      {(load.error !== null || unreadable !== null) && (
        <Alert mt="md" variant="light" color="red" role="alert" title={t('flows.importRefused')}>
          {unreadable === 'tooLarge' && schemaText('error.input.tooLarge')}
          {unreadable === 'empty' && t('flows.importEmpty')}
          {unreadable === null && problems.length === 0 && errorText(load.error)}
          {unreadable === null && problems.length > 0 && <ImportProblems problems={problems} />}
        </Alert>
      )}
      <Group mt="md" gap="sm">
        <Button
          loading={load.isPending}
          disabled={text.trim() === ''}
          onClick={() => {
            start(text);
          }}
        >
          {t('flows.importDo')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </Group>
    </Panel>
  );
}
