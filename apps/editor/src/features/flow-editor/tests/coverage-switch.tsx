import { Switch } from '@mantine/core';
import { useStore } from 'zustand';
import { useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';

/** Shows on the canvas what the tests pass through; the first time they are run for it. */
export function CoverageSwitch() {
  const { t } = useWords();
  const { tests } = useSession();
  const isShown = useStore(tests, (state) => state.isCoverageShown);
  return (
    <Switch
      size="sm"
      label={t('flow.tests.showCoverage')}
      checked={isShown}
      onChange={(event) => {
        const { checked } = event.currentTarget;
        if (checked && tests.getState().runs.size === 0) tests.runAll();
        tests.setState({ isCoverageShown: checked });
      }}
    />
  );
}
