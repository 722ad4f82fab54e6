import { usesOfNames } from '@bellhop/nodes/check';
import { nodeDefinitions } from '@bellhop/nodes/definitions';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { Link } from 'react-router';
import { trpc } from '../../../api/trpc.ts';
import { useDocument } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { StepLinks } from './step-links.tsx';

/** A flow elsewhere, and its steps that have to do with this one. */
interface UsedIn {
  flow: string;
  name: string;
  steps: readonly { id: string; type: string; name: string | null }[];
}

/** Where the tags of this flow are used, here and in other flows, and which flows go into it. */
export function UsedElsewhere() {
  const { t } = useWords();
  const document = useDeferredValue(useDocument((whole) => whole));
  const tags = useMemo(
    () => usesOfNames(document, nodeDefinitions).filter(({ kind }) => kind === 'tag'),
    [document],
  );
  const { data } = useQuery(trpc.flows.usedElsewhere.queryOptions({ id: document.id }));
  const elsewhere = new Map(data?.tags.map(({ name, flows }) => [name, flows]));
  return (
    <>
      {data !== undefined && data.callers.length > 0 && (
        <section className="fe-variables" aria-label={t('flow.used.callers')}>
          <h3>{t('flow.used.callers')}</h3>
          <p className="fe-note">
            <FlowLinks flows={data.callers} />
          </p>
        </section>
      )}
      {tags.length > 0 && (
        <section className="fe-variables" aria-label={t('flow.used.tags')}>
          <h3>{t('flow.used.tags')}</h3>
          <p className="fe-note">{t('flow.used.tagsHelp')}</p>
          <ul>
            {tags.map(({ name, steps }) => (
              <li key={name}>
                <span className="fe-tag-name">{name}</span>
                <p className="fe-note">
                  {t('flow.used.here')} <StepLinks steps={steps} />
                </p>
                <p className="fe-note">
                  {t('flow.used.elsewhere')} <FlowLinks flows={elsewhere.get(name) ?? []} />
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Steps of other flows; each leads there. */
function FlowLinks({ flows }: { flows: readonly UsedIn[] }) {
  const words = useWords();
  if (flows.length === 0) return words.t('flow.used.nowhere');
  return flows.flatMap(({ flow, name, steps }) =>
    steps.map((step) => (
      <Link
        key={`${flow} ${step.id}`}
        className="fe-link-button"
        to={`/flows/${flow}?step=${encodeURIComponent(step.id)}`}
      >
        {words.t('flow.used.inFlow', {
          flow: name,
          step: step.name ?? words.nodeText(step.type, 'name'),
        })}
      </Link>
    )),
  );
}
