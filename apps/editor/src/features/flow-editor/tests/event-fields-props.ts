import type { TestEvent } from './test-lines.ts';

export interface EventFieldsProps {
  event: TestEvent;
  label: string;
  onChange: (event: TestEvent) => void;
}

/** The same for one kind of event, told by the member that it has. */
export type PropsOf<Member extends string> = Omit<EventFieldsProps, 'event'> & {
  event: Extract<TestEvent, Record<Member, unknown>>;
};
