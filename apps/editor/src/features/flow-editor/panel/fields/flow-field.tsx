import { Select } from '@mantine/core';
import { IconArrowUpRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { trpc } from '../../../../api/trpc.ts';
import { useDocument } from '../../session/use-session.ts';
import { useWords } from '../../session/use-words.ts';
import type { OneFieldProps } from '../field-props.ts';

/** Another flow, found by its name. One that is gone stays visible until something else is chosen. */
export function FlowField({ field, value, label, help, error, onChange }: OneFieldProps) {
  const { t } = useWords();
  const own = useDocument((document) => document.id);
  const { data: flows } = useQuery(trpc.flows.list.queryOptions());
  const kinds = field.flowKinds ?? ['subflow'];
  const chosen = typeof value === 'string' ? value : '';
  const offered = (flows ?? [])
    .filter(({ id, kind }) => id === chosen || (id !== own && kinds.includes(kind)))
    .map(({ id, name }) => ({ value: id, label: name }));
  const isGone = chosen !== '' && !offered.some((option) => option.value === chosen);
  const gone = flows === undefined ? chosen : t('flow.widget.flowGone');
  return (
    <div className="fe-with-tool">
      <Select
        label={label}
        description={help}
        value={chosen === '' ? null : chosen}
        error={error}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('flow.widget.clear', { field: label }) }}
        data={isGone ? [...offered, { value: chosen, label: gone }] : offered}
        placeholder={t('flow.widget.chooseFlow')}
        nothingFoundMessage={t('flow.widget.noFlows')}
        onChange={(next) => {
          onChange(next ?? '');
        }}
      />
      {chosen !== '' && !isGone && (
        <Link className="fe-variable-button" to={`/flows/${chosen}`}>
          <IconArrowUpRight size={14} aria-hidden="true" />
          {t('flow.widget.openFlow')}
        </Link>
      )}
    </div>
  );
}
