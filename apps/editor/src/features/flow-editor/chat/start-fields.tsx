import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { useFlowVariables } from '../panel/use-flow-variables.ts';
import { useDocument, useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { givenKinds, starterOf, type GivenVariable } from './chat-start.ts';

const beginning = '';

/** Where the next chat begins: with a message, or in the middle of the flow with what is known by then. */
export function StartFields() {
  const words = useWords();
  const { t } = words;
  const { chat } = useSession();
  const start = useStore(chat, (state) => state.start);
  const nodes = useDocument((document) => document.nodes);
  const node = start.node === null ? undefined : nodes[start.node];
  const steps = Object.values(nodes)
    .map((one) => ({ value: one.id, label: words.title(one) }))
    .sort((left, right) => left.label.localeCompare(right.label, words.locale));
  return (
    <fieldset className="fe-begin">
      <NativeSelect
        label={t('flow.begin.at')}
        value={node?.id ?? beginning}
        data={[{ value: beginning, label: t('flow.begin.beginning') }, ...steps]}
        onChange={({ currentTarget: { value } }) => {
          chat.setStart({ node: value === beginning ? null : value });
        }}
      />
      {node !== undefined && (
        <>
          <TextInput
            label={t('flow.begin.message')}
            value={start.message}
            maxLength={2000}
            onChange={({ currentTarget }) => {
              chat.setStart({ message: currentTarget.value });
            }}
          />
          <GivenVariables />
          <Button
            leftSection={<IconPlayerPlay size={16} aria-hidden="true" />}
            onClick={() => {
              chat.begin();
            }}
          >
            {t('flow.begin.begin')}
          </Button>
        </>
      )}
    </fieldset>
  );
}

function GivenVariables() {
  const { t } = useWords();
  const { chat } = useSession();
  const given = useStore(chat, (state) => state.start.given);
  const declared = useDocument((document) => document.variables);
  const names = useFlowVariables();
  if (names.length === 0) return null;
  return (
    <div role="group" aria-label={t('flow.begin.variables')} className="fe-given-variables">
      <b>{t('flow.begin.variables')}</b>
      {names.map((name) => (
        <GivenRow
          key={name}
          name={name}
          value={given[name] ?? starterOf(name, declared)}
          onChange={(value) => {
            chat.setStart({ given: { ...given, [name]: value } });
          }}
        />
      ))}
    </div>
  );
}

interface GivenRowProps {
  name: string;
  value: GivenVariable;
  onChange: (value: GivenVariable) => void;
}

function GivenRow({ name, value, onChange }: GivenRowProps) {
  const { t } = useWords();
  const { kind, text } = value;
  const change = (next: Partial<GivenVariable>) => {
    onChange({ ...value, ...next });
  };
  const isNoNumber = kind === 'number' && !Number.isFinite(Number(text));
  return (
    <div className="fe-given-row">
      <code>{name}</code>
      <NativeSelect
        size="xs"
        aria-label={t('flow.begin.kindOf', { name })}
        value={kind}
        data={givenKinds.map((one) => ({ value: one, label: t(`flow.begin.kind.${one}`) }))}
        onChange={({ currentTarget }) => {
          const chosen = givenKinds.find((one) => one === currentTarget.value);
          if (chosen !== undefined) change({ kind: chosen, text: chosen === 'text' ? text : '' });
        }}
      />
      {kind === 'yesNo' ? (
        <NativeSelect
          size="xs"
          aria-label={name}
          value={text}
          data={[
            { value: '', label: t('flow.begin.unset') },
            { value: 'true', label: t('flow.begin.yes') },
            { value: 'false', label: t('flow.begin.no') },
          ]}
          onChange={({ currentTarget }) => {
            change({ text: currentTarget.value });
          }}
        />
      ) : (
        <TextInput
          size="xs"
          aria-label={name}
          placeholder={t('flow.begin.unset')}
          value={text}
          maxLength={2000}
          inputMode={kind === 'number' ? 'decimal' : 'text'}
          error={isNoNumber ? t('flow.begin.noNumber') : undefined}
          onChange={({ currentTarget }) => {
            change({ text: currentTarget.value });
          }}
        />
      )}
    </div>
  );
}
