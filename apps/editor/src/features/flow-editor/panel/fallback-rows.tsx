import { TextInput } from '@mantine/core';
import { useWords } from '../session/use-words.ts';
import { fallbacksIn, withFallback } from './fallback-text.ts';
import { useFilledHere } from './use-variables-here.ts';

interface FallbackRowsProps {
  text: string;
  onText: (text: string) => void;
}

/** Channels do not always tell what a customer is called. */
const oftenEmpty = 'customer.name';

/** For each variable of the text that may be empty here: what is said in its place. */
export function FallbackRows({ text, onText }: FallbackRowsProps) {
  const { t } = useWords();
  const used = fallbacksIn(text);
  const filled = useFilledHere(used.length > 0);
  const shown = used.filter(
    ({ name }) =>
      name === oftenEmpty || filled.some((each) => each.name === name && each.mayBeEmpty),
  );
  return shown.map(({ name, instead }) => (
    <label key={name} className="fe-fallback">
      <span className="fe-variable">{name}</span>
      <span>{t('flow.typing.ifEmpty')}</span>
      <TextInput
        size="xs"
        className="fe-grow"
        value={instead}
        maxLength={100}
        placeholder={t('flow.typing.nothing')}
        aria-label={t('flow.typing.ifEmptyOf', { name })}
        onChange={(event) => {
          onText(withFallback(text, { name, instead: event.currentTarget.value }));
        }}
      />
    </label>
  ));
}
