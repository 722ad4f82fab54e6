import { Button, FileButton, Select } from '@mantine/core';
import { readChatFile } from '@bellhop/schema';
import { IconFileUpload, IconPlayerPlay } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useStore } from 'zustand';
import { trpc } from '../../../api/trpc.ts';
import { useKnownTags } from '../panel/use-known-tags.ts';
import { useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import type { ReplayChoice } from './replay-state.ts';

export const numbersOfChats = [100, 1000, 10_000];
const spans = { day: 1, week: 7, month: 30 } as const;
const outcomes = ['answered', 'handedOff', 'unmatched', 'failed'] as const;

/** Which chats are replayed. */
export function ReplayForm() {
  const words = useWords();
  const { t } = words;
  const { replays } = useSession();
  const { status } = useStore(replays);
  const [problem, setProblem] = useState<string | null>(null);
  const takeFile = async (file: File | null) => {
    if (file === null) return;
    const read = readChatFile(await file.text());
    if (read.ok) {
      setProblem(null);
      await replays.runFile(read.chats);
      return;
    }
    const { code, line } = read.problem;
    const reason = words.schemaText(`error.${code}`);
    setProblem(t('flow.replay.badLine', { number: line, reason }));
  };
  const isRunning = status === 'running';
  return (
    <div className="fe-replay-form">
      <ChoiceFields isRunning={isRunning} />
      <div className="fe-row">
        <Button
          size="xs"
          disabled={isRunning}
          leftSection={<IconPlayerPlay size={15} aria-hidden="true" />}
          onClick={() => {
            setProblem(null);
            void replays.run(Date.now());
          }}
        >
          {t('flow.replay.run')}
        </Button>
        <FileButton accept=".jsonl,.ndjson,.json,.txt" onChange={(file) => void takeFile(file)}>
          {(props) => (
            <Button
              {...props}
              size="xs"
              variant="default"
              disabled={isRunning}
              title={t('flow.replay.fileHelp')}
              leftSection={<IconFileUpload size={15} aria-hidden="true" />}
            >
              {t('flow.replay.file')}
            </Button>
          )}
        </FileButton>
      </div>
      {problem !== null && (
        <p className="fe-replay-bad" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

function ChoiceFields({ isRunning }: { isRunning: boolean }) {
  const { t, locale } = useWords();
  const { replays } = useSession();
  const choice = useStore(replays, (state) => state.choice);
  const { data: channels = [] } = useQuery(trpc.channels.list.queryOptions());
  const tags = useKnownTags();
  const choose = (change: Partial<ReplayChoice>) => {
    replays.setState({ choice: { ...choice, ...change } });
  };
  const span = Object.entries(spans).find(([, days]) => days === choice.days)?.[0] ?? '';
  const common = {
    size: 'xs',
    disabled: isRunning,
    comboboxProps: { withinPortal: true },
  } as const;
  return (
    <>
      <Select
        {...common}
        label={t('flow.replay.last')}
        allowDeselect={false}
        value={String(choice.last)}
        data={numbersOfChats.map((number) => ({
          value: String(number),
          label: new Intl.NumberFormat(locale).format(number),
        }))}
        onChange={(value) => {
          choose({ last: Number(value) });
        }}
      />
      <Select
        {...common}
        label={t('flow.replay.since')}
        allowDeselect={false}
        value={span}
        data={[
          { value: '', label: t('flow.replay.anyTime') },
          ...Object.keys(spans).map((key) => ({ value: key, label: t(`flow.replay.span.${key}`) })),
        ]}
        onChange={(value) => {
          const days = Object.entries(spans).find(([key]) => key === value)?.[1];
          choose({ days: days ?? null });
        }}
      />
      <Select
        {...common}
        label={t('flow.replay.channel')}
        placeholder={t('flow.replay.all')}
        clearable
        value={choice.channel ?? null}
        data={channels.map(({ key, name }) => ({ value: key, label: name }))}
        onChange={(value) => {
          choose({ channel: value ?? undefined });
        }}
      />
      <Select
        {...common}
        label={t('flow.replay.tag')}
        placeholder={t('flow.replay.all')}
        clearable
        searchable
        value={choice.tag ?? null}
        data={[...tags]}
        onChange={(value) => {
          choose({ tag: value ?? undefined });
        }}
      />
      <Select
        {...common}
        className="fe-replay-wide"
        label={t('flow.replay.outcome')}
        placeholder={t('flow.replay.all')}
        clearable
        value={choice.outcome ?? null}
        data={outcomes.map((one) => ({ value: one, label: t(`flow.replay.outcomes.${one}`) }))}
        onChange={(value) => {
          choose({ outcome: outcomes.find((one) => one === value) });
        }}
      />
    </>
  );
}
