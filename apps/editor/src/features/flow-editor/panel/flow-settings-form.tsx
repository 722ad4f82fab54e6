import { NativeSelect, Textarea } from '@mantine/core';
import { flowKindSchema, type FlowSettings } from '@bellhop/schema';
import { edit } from '../session/edit-actions.ts';
import { useCanEdit, useDocument, useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { FlowName } from './flow-name.tsx';
import { UsedElsewhere } from './used-elsewhere.tsx';
import { VariableList } from './variable-list.tsx';
import { FlowLanguages } from './flow-languages.tsx';

/** Name, description, kind and languages of the flow, shown when no step is selected. */
export function FlowSettingsForm() {
  const { t } = useWords();
  const session = useSession();
  const canEdit = useCanEdit();
  const description = useDocument((document) => document.description);
  const kind = useDocument((document) => document.kind);
  const put = (settings: Partial<FlowSettings>, field: string) =>
    edit(session, { type: 'setFlow', settings }, { key: 'flowChanged', mergeKey: `flow ${field}` });
  return (
    <div className="fe-form">
      <h2>{t('flow.panel.flow')}</h2>
      <fieldset disabled={!canEdit} className="fe-fields">
        <FlowName label={t('flow.panel.flowName')} />
        <Textarea
          label={t('flow.panel.description')}
          description={t('flow.panel.descriptionHelp')}
          value={description}
          maxLength={2000}
          autosize
          minRows={2}
          maxRows={8}
          onChange={(event) => put({ description: event.currentTarget.value }, 'description')}
        />
        <NativeSelect
          label={t('flow.panel.kind')}
          description={t(`flow.panel.aboutKind.${kind}`)}
          value={kind}
          data={flowKindSchema.options.map((value) => ({
            value,
            label: t(`flow.panel.kinds.${value}`),
          }))}
          onChange={(event) => {
            const { data } = flowKindSchema.safeParse(event.currentTarget.value);
            if (data !== undefined) put({ kind: data }, 'kind');
          }}
        />
        <FlowLanguages onChange={put} />
      </fieldset>
      <VariableList />
      <UsedElsewhere />
      <p className="fe-note fe-desk">{t('flow.panel.nothingSelected')}</p>
    </div>
  );
}
