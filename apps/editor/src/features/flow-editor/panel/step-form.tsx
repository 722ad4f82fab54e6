import { Button, Switch, TextInput } from '@mantine/core';
import { IconCopyPlus, IconTrash } from '@tabler/icons-react';
import { formFields, liftConfig, type FormField } from '@bellhop/nodes/contract';
import type { FlowNode, JsonValue } from '@bellhop/schema';
import { useMemo, useRef, useState } from 'react';
import { StepIcon } from '../canvas/step-icons.tsx';
import { definitionOf } from '../document/step-facts.ts';
import { withKey } from '../keyboard/key-label.ts';
import { duplicateSelected } from '../session/clipboard-actions.ts';
import { edit, removeSelected, setConfig } from '../session/edit-actions.ts';
import { useCanEdit, useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { FieldInput } from './field-input.tsx';
import { FormContext } from './form-context.ts';
import { MessagePreview } from './message-preview.tsx';
import { isVisible } from './more-fields.ts';
import { MoreOptions } from './more-options.tsx';
import { StartChatHere } from './start-chat-here.tsx';
import { TryStep } from './try-step.tsx';
import { useFieldErrors } from './use-field-errors.ts';
import { useFocusField } from './use-focus-field.ts';

/** The form of one step, made from its type's config schema. Every keystroke is an edit of the document. */
export function StepForm({ node: stored }: { node: FlowNode }) {
  const node = lifted(stored);
  const words = useWords();
  const { t } = words;
  const session = useSession();
  const canEdit = useCanEdit();
  const form = useRef<HTMLDivElement>(null);
  const [language, onLanguage] = useState<string | null>(null);
  const shared = useMemo(() => ({ node: node.id, language, onLanguage }), [node.id, language]);
  const errors = useFieldErrors(node.id);
  useFocusField(form, node.id);
  const definition = definitionOf(node.type);
  const fields = (definition === undefined ? [] : formFields(definition.config)).filter((field) =>
    isVisible(field, node.config),
  );
  const main = fields.filter(({ group }) => group !== 'more');
  const more = fields.filter(({ group }) => group === 'more');
  const input = (field: FormField) => (
    <FieldInput
      key={field.name}
      field={field}
      node={node}
      value={node.config[field.name] ?? null}
      errors={errors}
      onChange={(value: JsonValue) => {
        const config = { ...nodeConfig(session, node), [field.name]: value };
        setConfig(session, node.id, { config, field: field.name });
      }}
    />
  );
  return (
    <div ref={form} className="fe-form fe-step-form">
      <StepHead node={node} />
      {definition === undefined && <p className="fe-note">{t('flow.unknownStepHelp')}</p>}
      <FormContext value={shared}>
        <fieldset disabled={!canEdit} className="fe-fields">
          {main.map(input)}
          {more.length > 0 && (
            <MoreOptions node={node} fields={more} errors={errors}>
              {more.map(input)}
            </MoreOptions>
          )}
        </fieldset>
        <MessagePreview node={node} />
      </FormContext>
      <TryStep key={node.id} node={node} />
      <StartChatHere node={node.id} />
      {canEdit && <StepTools node={node} />}
    </div>
  );
}

/** The newest config: two fields may change between two drawings of the form. */
function nodeConfig(session: ReturnType<typeof useSession>, node: FlowNode) {
  const newest = session.flow.getState().document.nodes[node.id];
  return (newest === undefined ? node : lifted(newest)).config;
}

/** A step that was made with an older version of its type, with all that the type asks for now. */
function lifted(node: FlowNode): FlowNode {
  const definition = definitionOf(node.type);
  if (definition === undefined || node.version >= definition.version) return node;
  return { ...node, config: liftConfig(node, definition) };
}

function StepHead({ node }: { node: FlowNode }) {
  const words = useWords();
  const session = useSession();
  const canEdit = useCanEdit();
  const typeName = words.title({ type: node.type });
  return (
    <div className="fe-step-head">
      <StepIcon type={node.type} />
      <TextInput
        className="fe-grow"
        size="sm"
        value={node.name ?? ''}
        placeholder={typeName}
        maxLength={120}
        readOnly={!canEdit}
        aria-label={words.t('flow.panel.stepName')}
        description={definitionOf(node.type) && words.nodeText(node.type, 'summary')}
        inputWrapperOrder={['input', 'description']}
        onChange={(event) => {
          const name = event.currentTarget.value;
          edit(
            session,
            { type: 'renameNode', node: node.id, name },
            { key: 'renamed', step: node, mergeKey: `name ${node.id}` },
          );
        }}
      />
    </div>
  );
}

function StepTools({ node }: { node: FlowNode }) {
  const { t } = useWords();
  const session = useSession();
  return (
    <div className="fe-step-tools">
      <Switch
        label={t('flow.panel.on')}
        description={t('flow.panel.onHelp')}
        checked={node.disabled !== true}
        onChange={(event) => {
          const disabled = !event.currentTarget.checked;
          edit(
            session,
            { type: 'setDisabled', node: node.id, disabled },
            { key: disabled ? 'switchedOff' : 'switchedOn', step: node },
          );
        }}
      />
      <div className="fe-row">
        <Button
          variant="default"
          leftSection={<IconCopyPlus size={16} aria-hidden="true" />}
          title={withKey(t('flow.selection.duplicate'), 'duplicate')}
          onClick={() => {
            duplicateSelected(session);
          }}
        >
          {t('flow.selection.duplicate')}
        </Button>
        <Button
          variant="outline"
          color="red"
          leftSection={<IconTrash size={16} aria-hidden="true" />}
          title={withKey(t('flow.selection.delete'), 'delete')}
          onClick={() => {
            removeSelected(session);
          }}
        >
          {t('flow.selection.delete')}
        </Button>
      </div>
    </div>
  );
}
