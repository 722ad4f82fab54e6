import { NativeSelect, NumberInput, TagsInput, TextInput } from '@mantine/core';
import { leadStageText } from '../../../i18n/lead-stage.ts';
import { useDocument } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { AnswerText, JsonField } from './answer-fields.tsx';
import type { Check } from './test-lines.ts';

interface CheckFieldsProps {
  check: Check;
  label: string;
  onChange: (check: Check) => void;
}

const stages = ['new', 'interested', 'ready', 'won', 'lost'];

/** The fields of something that is expected; some need none. */
export function CheckFields({ check, label, onChange }: CheckFieldsProps) {
  const words = useWords();
  switch (check.is) {
    case 'reply':
    case 'contains':
    case 'lacks':
    case 'pattern':
      return (
        <AnswerText
          label={label}
          value={check.text}
          onChange={(text) => {
            onChange({ ...check, text: check.is === 'pattern' ? text.slice(0, 500) : text });
          }}
        />
      );
    case 'buttons':
      return (
        <TagsInput
          size="xs"
          aria-label={label}
          placeholder={check.labels.length === 0 ? words.t('flow.tests.noButtons') : ''}
          value={check.labels}
          maxTags={50}
          allowDuplicates
          onChange={(labels) => {
            onChange({ ...check, labels });
          }}
        />
      );
    case 'step':
      return <StepChoice check={check} label={label} onChange={onChange} />;
    case 'tag':
    case 'noTag':
      return (
        <TextInput
          size="xs"
          aria-label={label}
          value={check.name}
          maxLength={200}
          onChange={({ currentTarget }) => {
            onChange({ ...check, name: currentTarget.value });
          }}
        />
      );
    case 'stage':
      return (
        <NativeSelect
          size="xs"
          aria-label={label}
          value={check.name}
          data={[...new Set([...stages, check.name])].map((stage) => ({
            value: stage,
            label: leadStageText(words, stage),
          }))}
          onChange={({ currentTarget }) => {
            onChange({ ...check, name: currentTarget.value });
          }}
        />
      );
    case 'score':
      return (
        <NumberInput
          size="xs"
          aria-label={label}
          value={check.score}
          allowDecimal={false}
          onChange={(value) => {
            onChange({ ...check, score: Math.trunc(Number(value)) });
          }}
        />
      );
    case 'handOff':
      return (
        <TextInput
          size="xs"
          aria-label={words.t('flow.tests.team')}
          placeholder={words.t('flow.tests.anyTeam')}
          value={check.team ?? ''}
          maxLength={200}
          onChange={({ currentTarget }) => {
            onChange({ ...check, team: currentTarget.value === '' ? null : currentTarget.value });
          }}
        />
      );
    case 'variable':
      return <VariableFields check={check} label={label} onChange={onChange} />;
    case 'noHandOff':
    case 'silent':
    case 'nothingElse':
      return null;
  }
}

function StepChoice({
  check,
  label,
  onChange,
}: CheckFieldsProps & { check: Extract<Check, { is: 'tag' | 'noTag' | 'stage' | 'step' }> }) {
  const words = useWords();
  const nodes = useDocument((document) => document.nodes);
  const options = Object.values(nodes).map((node) => ({
    value: node.id,
    label: words.title(node),
  }));
  const isGone = nodes[check.name] === undefined;
  const gone = { value: check.name, label: words.t('flow.widget.stepGone') };
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      value={check.name}
      data={isGone ? [gone, ...options] : options}
      onChange={({ currentTarget }) => {
        onChange({ ...check, name: currentTarget.value });
      }}
    />
  );
}

function VariableFields({
  check,
  label,
  onChange,
}: CheckFieldsProps & { check: Extract<Check, { is: 'variable' }> }) {
  const { t } = useWords();
  return (
    <div className="fe-line-pair">
      <TextInput
        size="xs"
        aria-label={label}
        placeholder={t('flow.tests.variableName')}
        value={check.name}
        maxLength={100}
        onChange={({ currentTarget }) => {
          onChange({ ...check, name: currentTarget.value });
        }}
      />
      <JsonField
        label={t('flow.tests.value')}
        value={check.value}
        onChange={(value) => {
          onChange({ ...check, value });
        }}
      />
    </div>
  );
}
