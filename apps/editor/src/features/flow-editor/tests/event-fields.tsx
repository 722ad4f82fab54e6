import { NativeSelect, NumberInput, TagsInput, Textarea, TextInput } from '@mantine/core';
import { orderStatusSchema } from '@bellhop/schema';
import { useState } from 'react';
import {
  durationUnits,
  minutesIn,
  splitDuration,
  type DurationUnit,
} from '../panel/fields/duration.ts';
import { useWords } from '../session/use-words.ts';
import type { EventFieldsProps, PropsOf } from './event-fields-props.ts';
import type { EventKind } from './new-line.ts';
import { RequestAnswerFields } from './request-answer-fields.tsx';
import type { TestEvent } from './test-lines.ts';

export function eventKindOf(event: TestEvent): EventKind {
  if ('customer' in event) {
    if (event.customer.button !== undefined) return 'button';
    return event.customer.image !== undefined && event.customer.text === undefined
      ? 'image'
      : 'text';
  }
  if ('answer' in event) return event.answer.kind;
  if ('wait' in event) return 'wait';
  if ('order' in event) return 'order';
  if ('cart' in event) return 'cart';
  return 'tag' in event ? 'tag' : 'agent';
}

/** The fields of something that happens. */
export function EventFields({ event, label, onChange }: EventFieldsProps) {
  if ('customer' in event) return <CustomerField {...{ event, label, onChange }} />;
  if ('wait' in event) return <WaitField {...{ event, label, onChange }} />;
  if ('order' in event) return <OrderFields {...{ event, label, onChange }} />;
  if ('cart' in event) return <CartFields {...{ event, label, onChange }} />;
  if ('answer' in event) return <RequestAnswerFields {...{ event, label, onChange }} />;
  if ('tag' in event) {
    return (
      <TextInput
        size="xs"
        aria-label={label}
        value={event.tag}
        maxLength={200}
        onChange={({ currentTarget }) => {
          onChange({ tag: currentTarget.value });
        }}
      />
    );
  }
  return <AgentField {...{ event, label, onChange }} />;
}

function CustomerField({ event: { customer }, label, onChange }: PropsOf<'customer'>) {
  const member =
    customer.button !== undefined ? 'button' : customer.text !== undefined ? 'text' : 'image';
  return (
    <Textarea
      size="xs"
      autosize
      minRows={1}
      maxRows={6}
      aria-label={label}
      value={customer[member] ?? ''}
      maxLength={member === 'text' ? 10_000 : member === 'button' ? 200 : 2000}
      onChange={({ currentTarget }) => {
        onChange({ customer: { ...customer, [member]: currentTarget.value } });
      }}
    />
  );
}

const isUnit = (text: string): text is DurationUnit => durationUnits.some((unit) => unit === text);

function WaitField({ event, label, onChange }: PropsOf<'wait'>) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<DurationUnit | null>(null);
  const split = splitDuration(event.wait);
  const unit = chosen ?? split.unit;
  const amount = event.wait / minutesIn[unit];
  return (
    <div className="fe-line-pair">
      <NumberInput
        size="xs"
        aria-label={label}
        min={0}
        max={525_600 / minutesIn[unit]}
        value={amount}
        onChange={(value) => {
          const minutes = Math.round(Number(value) * minutesIn[unit]);
          if (minutes >= 0 && minutes <= 525_600) onChange({ wait: minutes });
        }}
      />
      <NativeSelect
        size="xs"
        aria-label={t('flow.widget.unitOf', { field: label })}
        value={unit}
        data={durationUnits.map((each) => ({
          value: each,
          label: t(`flow.widget.unit.${each}`, { count: amount }),
        }))}
        onChange={({ currentTarget }) => {
          const { value } = currentTarget;
          if (!isUnit(value)) return;
          setChosen(value);
          onChange({ wait: Math.min(525_600, Math.round(amount * minutesIn[value])) });
        }}
      />
    </div>
  );
}

function OrderFields({ event: { order }, label, onChange }: PropsOf<'order'>) {
  const { t } = useWords();
  return (
    <div className="fe-line-pair">
      <TextInput
        size="xs"
        aria-label={t('flow.tests.orderNumber')}
        value={order.number}
        maxLength={100}
        onChange={({ currentTarget }) => {
          onChange({ order: { ...order, number: currentTarget.value } });
        }}
      />
      <NativeSelect
        size="xs"
        aria-label={label}
        value={order.status}
        data={orderStatusSchema.options.map((status) => ({
          value: status,
          label: t(`flow.order.${status}`),
        }))}
        onChange={({ currentTarget }) => {
          const read = orderStatusSchema.safeParse(currentTarget.value);
          if (read.success) onChange({ order: { ...order, status: read.data } });
        }}
      />
    </div>
  );
}

function CartFields({ event: { cart }, label, onChange }: PropsOf<'cart'>) {
  const { t } = useWords();
  return (
    <div className="fe-line-pair">
      <TagsInput
        size="xs"
        aria-label={label}
        placeholder={cart.items.length === 0 ? t('flow.tests.emptyCart') : ''}
        value={cart.items}
        maxTags={20}
        onChange={(items) => {
          onChange({ cart: { ...cart, items } });
        }}
      />
      <TextInput
        size="xs"
        aria-label={t('flow.tests.total')}
        placeholder={t('flow.tests.total')}
        value={cart.total}
        maxLength={60}
        onChange={({ currentTarget }) => {
          onChange({ cart: { ...cart, total: currentTarget.value } });
        }}
      />
    </div>
  );
}

const agentActions = ['takeOver', 'reply', 'return', 'close'] as const;

function AgentField({ event, label, onChange }: PropsOf<'agent'>) {
  const { t } = useWords();
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      value={event.agent}
      data={agentActions.map((action) => ({
        value: action,
        label: t(`flow.tests.agent.${action}`),
      }))}
      onChange={({ currentTarget }) => {
        const agent = agentActions.find((action) => action === currentTarget.value);
        if (agent !== undefined) onChange({ agent });
      }}
    />
  );
}
