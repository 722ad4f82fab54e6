import { IconFocusCentered } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../../../api/trpc.ts';
import { useDocument, useSession } from '../../session/use-session.ts';
import { useWords } from '../../session/use-words.ts';
import type { OneFieldProps } from '../field-props.ts';
import { StepSelect } from './step-select.tsx';

/** A step by its name: of this flow, or of the flow that another field of the form names. */
export function StepField(props: OneFieldProps) {
  return props.field.ofFlow === undefined ? (
    <OwnStepField {...props} />
  ) : (
    <OtherStepField {...props} ofFlow={props.field.ofFlow} />
  );
}

function OwnStepField({ node, value, label, help, error, onChange }: OneFieldProps) {
  const { t } = useWords();
  const { view } = useSession();
  const nodes = useDocument((document) => document.nodes);
  const defaultLocale = useDocument((document) => document.defaultLocale);
  const chosen = typeof value === 'string' ? value : '';
  return (
    <div className="fe-with-tool">
      <StepSelect
        value={value}
        label={label}
        help={help}
        error={error}
        defaultLocale={defaultLocale}
        steps={Object.values(nodes).filter(({ id }) => id === chosen || id !== node.id)}
        placeholder={t('flow.widget.chooseStep')}
        onChange={onChange}
      />
      {Object.hasOwn(nodes, chosen) && (
        <button
          type="button"
          className="fe-variable-button"
          onClick={() => {
            view.setState({ reveal: chosen });
          }}
        >
          <IconFocusCentered size={14} aria-hidden="true" />
          {t('flow.widget.showStep')}
        </button>
      )}
    </div>
  );
}

/** The steps of the draft: it is what the shop sees when it opens that flow. */
function OtherStepField({ ofFlow, node, ...field }: OneFieldProps & { ofFlow: string }) {
  const { t } = useWords();
  const flow = node.config[ofFlow];
  const id = typeof flow === 'string' ? flow : '';
  const { data } = useQuery({ ...trpc.flows.get.queryOptions({ id }), enabled: id !== '' });
  if (id === '') return null;
  return (
    <StepSelect
      value={field.value}
      label={field.label}
      help={field.help}
      error={field.error}
      defaultLocale={data?.document.defaultLocale ?? 'en'}
      steps={data === undefined ? null : Object.values(data.document.nodes)}
      placeholder={t('flow.widget.atBeginning')}
      onChange={field.onChange}
    />
  );
}
