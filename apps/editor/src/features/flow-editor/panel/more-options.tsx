import type { FormField } from '@bellhop/nodes/contract';
import type { FlowNode } from '@bellhop/schema';
import { IconChevronRight } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { definitionOf } from '../document/step-facts.ts';
import { useDocument, useView } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { isSameValue } from './more-fields.ts';
import { errorAt } from './use-field-errors.ts';

interface MoreOptionsProps {
  node: FlowNode;
  fields: readonly FormField[];
  errors: Readonly<Record<string, string>>;
  children: ReactNode;
}

/** Fields that few shops need. They are open as soon as one of them matters: nothing that is set may hide. */
export function MoreOptions({ node, fields, errors, children }: MoreOptionsProps) {
  const { t } = useWords();
  const locale = useDocument((document) => document.defaultLocale);
  const names = fields.map(({ name }) => name);
  const isAsked = useView(
    ({ focus }) =>
      focus?.node === node.id && names.includes(focus.field.split('.')[0] ?? focus.field),
  );
  const starter = definitionOf(node.type)?.starter(locale) ?? {};
  const isSet = names.some((name) => !isSameValue(node.config[name], starter[name]));
  const isWrong = names.some((name) => errorAt(errors, name) !== undefined);
  const needsLook = isAsked || isWrong;
  const [isOpen, setIsOpen] = useState(needsLook || isSet);
  const [neededLook, setNeededLook] = useState(needsLook);
  if (needsLook !== neededLook) {
    setNeededLook(needsLook);
    if (needsLook) setIsOpen(true);
  }
  return (
    <section className="fe-more-options">
      <button
        type="button"
        className="fe-more-button"
        aria-expanded={isOpen}
        onClick={() => {
          setIsOpen(!isOpen);
        }}
      >
        <IconChevronRight size={15} aria-hidden="true" />
        {t('flow.widget.more')}
      </button>
      {isOpen && <div className="fe-fields">{children}</div>}
    </section>
  );
}
