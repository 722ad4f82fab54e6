import { Input, InputWrapper, VisuallyHidden } from '@mantine/core';
import { lazy, Suspense, useId, useRef, useState, type ReactNode } from 'react';
import { useCanEdit } from '../../session/use-session.ts';
import { useWords } from '../../session/use-words.ts';
import { describedBy } from '../fields/described-by.ts';
import { useTypedVariable } from '../use-typed-variable.tsx';
import { chipsIn } from './chips-in.ts';
import { loadEditor } from './load-editor.ts';
import type { TextBoxRef } from './text-box.ts';
import { useChipLook } from './use-chip-look.ts';
import { useChipMenu } from './use-chip-menu.tsx';
import { WaitingBox } from './waiting-box.tsx';

const editor = loadEditor();
const ChipEditor = lazy(() => editor);

export interface VariableBoxProps {
  box: TextBoxRef;
  value: string;
  label: string;
  /** True where the label is on the screen already. */
  hidesLabel?: boolean;
  help?: string | undefined;
  error?: string | undefined;
  hasVariables: boolean;
  /** How high the box is while little stands in it; left out for a single line. */
  rows?: number;
  size?: 'sm' | 'xs';
  hint?: string;
  /** More for the element that is typed in. */
  attributes?: Readonly<Record<string, string>>;
  /** Between the label and the box. */
  above?: ReactNode;
  atEnd?: ReactNode;
  onText: (text: string) => void;
  onFocus?: () => void;
  onBlur?: () => void;
}

/** A text with its variables as chips, the list that two braces bring up, and what a chip can be changed to. */
export function VariableBox(props: VariableBoxProps) {
  const { box, label, hidesLabel = false, help = '', hasVariables, rows, onText } = props;
  // The editor knows one kind of line break, and so do the places that are counted in it.
  const value = props.value.replace(/\r\n?/g, '\n');
  const id = useId();
  const { t } = useWords();
  const canEdit = useCanEdit();
  const look = useChipLook();
  const caret = useRef<number | null>(null);
  const typed = useTypedVariable({ box, text: value, isOn: hasVariables });
  const menu = useChipMenu(box, value);
  const error = typed.isOpen ? undefined : props.error;
  const hasChips = hasVariables && canEdit && chipsIn(value).length > 0;
  const described = [
    describedBy(id, { help, error })['aria-describedby'] ?? [],
    hasChips ? `${id}-chips` : [],
  ].flat();
  const all: Record<string, string> = {
    // A text for people, not a program.
    spellcheck: 'true',
    autocorrect: 'on',
    autocapitalize: 'sentences',
    writingsuggestions: 'true',
    ...(hidesLabel ? { 'aria-label': label } : { 'aria-labelledby': `${id}-label` }),
    ...(described.length > 0 && { 'aria-describedby': described.join(' ') }),
    ...(error !== undefined && { 'aria-invalid': 'true' }),
    ...(rows === undefined && { 'aria-multiline': 'false' }),
    ...(!canEdit && { 'aria-readonly': 'true', tabindex: '0' }),
    ...props.attributes,
    ...typed.attributes,
  };
  const attributes = useSame(all);
  const shared = {
    ...{ value, box, attributes, onText, caret },
    isOneLine: rows === undefined,
    hint: props.hint,
    lookOf: hasVariables ? look : undefined,
    onChip: menu.open,
    onSelect: () => {
      typed.onSelect();
      menu.onSelect();
    },
  };
  return (
    <InputWrapper
      id={id}
      label={hidesLabel ? undefined : label}
      labelElement="div"
      labelProps={{ id: `${id}-label`, onClick: () => box.current?.focus() }}
      description={help === '' ? undefined : help}
      error={error}
    >
      {props.above}
      <Input
        component="div"
        className="fe-variable-box"
        classNames={{ input: 'fe-variable-box-input' }}
        multiline
        withAria={false}
        size={props.size ?? 'sm'}
        error={error !== undefined}
        rightSection={props.atEnd}
        style={{ '--rows': rows ?? 1 }}
        onFocus={props.onFocus}
        onBlur={() => {
          typed.onBlur();
          props.onBlur?.();
        }}
        onKeyDownCapture={(event) => {
          menu.onKeyDown(event);
          typed.onKeyDown(event);
        }}
      >
        <Suspense fallback={<WaitingBox {...shared} />}>
          {/* Each language is undone for itself. */}
          <ChipEditor key={props.attributes?.['lang']} {...shared} canEdit={canEdit} />
        </Suspense>
      </Input>
      {hasChips && <VisuallyHidden id={`${id}-chips`}>{t('flow.chip.keys')}</VisuallyHidden>}
      {typed.list}
      {canEdit && menu.shown}
    </InputWrapper>
  );
}

/** The same object as long as the same is in it: a new one sets the editor up anew. */
function useSame(record: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const [kept, setKept] = useState(record);
  if (JSON.stringify(kept) === JSON.stringify(record)) return kept;
  setKept(record);
  return record;
}
