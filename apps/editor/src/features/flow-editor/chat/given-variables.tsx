import { NativeSelect, TextInput } from '@mantine/core';
import { useFlowVariables } from '../panel/use-flow-variables.ts';
import { useDocument } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { givenKinds, starterOf, type ChatStart, type GivenVariable } from './chat-start.ts';

interface GivenVariablesProps {
  given: ChatStart['given'];
  onChange: (given: ChatStart['given']) => void;
}

/** What is known at the step where a chat begins: a row for each variable of the flow. */
export function GivenVariables({ given, onChange }: GivenVariablesProps) {
  const { t } = useWords();
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
            onChange({ ...given, [name]: value });
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
