import { Alert, Button } from '@mantine/core';
import type { ReactNode, SyntheticEvent } from 'react';
import { readApiError } from '../../../api/api-error.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import { Panel } from '../../../ui/panel.tsx';
import type { ShopSection } from './use-shop-section.ts';
import classes from './shop.module.css';

export interface SectionPanelProps {
  title: string;
  text: string;
  section: ShopSection;
  mayEdit: boolean;
  /** False while something on the screen cannot be saved as it is. */
  isValid?: boolean;
  children: ReactNode;
}

/** One part of the settings. Whoever may not change it sees it all the same. */
export function SectionPanel(props: SectionPanelProps) {
  const { t, errorText, inputProblemText } = useMessages();
  const { title, text, section, mayEdit, isValid = true, children } = props;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (isValid && section.isDirty) section.save();
  };
  const [problem] = section.error === null ? [] : readApiError(section.error).problems;
  return (
    <Panel title={title} text={text}>
      <form onSubmit={submit} noValidate>
        <fieldset className={classes['section']} disabled={!mayEdit}>
          {children}
        </fieldset>
        {section.error !== null && (
          <Alert variant="light" color="red" role="alert" mt="md">
            {problem === undefined ? errorText(section.error) : inputProblemText(problem)}
          </Alert>
        )}
        {mayEdit && (
          <div className={classes['save']}>
            <Button
              type="submit"
              loading={section.isBusy}
              disabled={!section.isDirty || !isValid}
              aria-label={t('settings.saveOf', { title })}
            >
              {t('common.save')}
            </Button>
            {section.isDirty && (
              <>
                <Button variant="default" disabled={section.isBusy} onClick={section.discard}>
                  {t('settings.discard')}
                </Button>
                <span className={classes['quiet']}>{t('settings.unsaved')}</span>
              </>
            )}
          </div>
        )}
      </form>
    </Panel>
  );
}
