import { percentOf, type Coverage } from '@bellhop/engine';
import { useWords } from '../session/use-words.ts';

/** How much of the flow is passed through: steps and exits, as a bar each and in words. */
export function CoverageLine({ coverage }: { coverage: Coverage }) {
  const { t, locale } = useWords();
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  return (
    <dl className="fe-coverage">
      {(['steps', 'exits'] as const).map((part) => {
        const { covered, total } = coverage[part];
        const share = percentOf(coverage[part]);
        return (
          <div key={part}>
            <dt>{t(`flow.tests.coverage.${part}`)}</dt>
            <dd>
              <i aria-hidden="true">
                <i style={{ inlineSize: `${String(share)}%` }} />
              </i>
              <b>{percent.format(share / 100)}</b>{' '}
              <span>{t('flow.tests.coverage.of', { covered, total })}</span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
