import { NativeSelect } from '@mantine/core';
import type { JsonValue, TestGiven } from '@bellhop/schema';
import { useState } from 'react';
import { givenOf, valuesOf, type ChatStart } from '../chat/chat-start.ts';
import { GivenVariables } from '../chat/given-variables.tsx';
import { useStepChoices } from '../chat/use-step-choices.ts';
import { useWords } from '../session/use-words.ts';

type Begin = TestGiven['begin'];

interface BeginGivenProps {
  begin: Begin;
  onChange: (begin: Begin) => void;
}

const beginning = '';

/** Where a test begins: with what the customer writes, or in the middle of the flow with what is known there. */
export function BeginGiven({ begin, onChange }: BeginGivenProps) {
  const { t } = useWords();
  const steps = useStepChoices();
  // As it is being typed: "1." is a number on its way.
  const [typed, setTyped] = useState<ChatStart['given']>(() => typedOf(begin?.variables));
  const isGone = begin !== undefined && !steps.some(({ value }) => value === begin.node);
  return (
    <>
      <NativeSelect
        size="xs"
        label={t('flow.begin.at')}
        value={begin?.node ?? beginning}
        error={isGone ? t('flow.tests.came.stepGone') : undefined}
        data={[
          { value: beginning, label: t('flow.begin.beginning') },
          ...(isGone ? [{ value: begin.node, label: begin.node }] : []),
          ...steps,
        ]}
        onChange={({ currentTarget: { value } }) => {
          onChange(value === beginning ? undefined : { node: value, variables: valuesOf(typed) });
        }}
      />
      {begin !== undefined && (
        <GivenVariables
          given={typed}
          onChange={(given) => {
            setTyped(given);
            const { lists } = split(begin.variables);
            onChange({ ...begin, variables: { ...lists, ...valuesOf(given) } });
          }}
        />
      )}
    </>
  );
}

type Values = Readonly<Record<string, JsonValue>>;

function typedOf(values: Values | undefined): ChatStart['given'] {
  const { plain } = split(values);
  return Object.fromEntries(Object.entries(plain).map(([name, value]) => [name, givenOf(value)]));
}

/** Lists and records have no field to be typed into: they stay as they are. */
function split(values: Values = {}): { plain: Values; lists: Values } {
  const isList = (value: JsonValue) => typeof value === 'object' && value !== null;
  const of = (wanted: boolean) =>
    Object.fromEntries(Object.entries(values).filter(([, value]) => isList(value) === wanted));
  return { plain: of(false), lists: of(true) };
}
