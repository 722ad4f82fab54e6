import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useMessages } from '../../../i18n/use-messages.ts';
import { useEnterToSend } from '../../../ui/use-enter-to-send.ts';
import { limits, newRecordId } from '../language.ts';
import { useLanguageActions } from '../use-language-actions.ts';
import classes from '../lists.module.css';

/** A name is all that it takes; the examples are added on the page that opens. */
export function NewIntent() {
  const { t, locale } = useMessages();
  const { saveIntent } = useLanguageActions();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [isBusy, setBusy] = useState(false);
  const add = async () => {
    if (name.trim() === '' || isBusy) return;
    setBusy(true);
    const id = newRecordId();
    const done = await saveIntent({ id, names: { [locale]: name.trim() }, examples: [] });
    setBusy(false);
    if (done === null) return;
    setName('');
    await navigate(`/language/intents/${id}`);
  };
  const keys = useEnterToSend(() => void add());
  return (
    <div className={classes['new']}>
      <TextInput
        aria-label={t('understanding.intents.new')}
        placeholder={t('understanding.intents.newHint')}
        maxLength={limits.name}
        autoComplete="off"
        value={name}
        {...keys}
        onChange={(event) => {
          setName(event.currentTarget.value);
        }}
      />
      <Button
        leftSection={<IconPlus size={16} />}
        loading={isBusy}
        disabled={name.trim() === ''}
        onClick={() => void add()}
      >
        {t('understanding.add')}
      </Button>
    </div>
  );
}
