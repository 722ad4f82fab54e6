import { useDebouncedValue } from '@mantine/hooks';
import { IconPhotoOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../../session/use-words.ts';
import type { OneFieldProps } from '../field-props.ts';
import { AddressInput } from './address-input.tsx';
import { hasVariables, isWebAddress } from './web-address.ts';

/** Address of a picture, with the picture under it. */
export function ImageField(props: OneFieldProps) {
  const text = typeof props.value === 'string' ? props.value.trim() : '';
  // Half an address is not asked for: the shop's server would get a request for each letter.
  const [settled] = useDebouncedValue(text, 600);
  const isShown = settled === text && isWebAddress(text) && !hasVariables(text);
  return (
    <div className="fe-with-tool">
      <AddressInput {...props} />
      {isShown && <Thumbnail key={text} address={text} />}
    </div>
  );
}

function Thumbnail({ address }: { address: string }) {
  const { t } = useWords();
  const [hasFailed, setHasFailed] = useState(false);
  if (hasFailed) {
    return (
      <p className="fe-note fe-no-picture">
        <IconPhotoOff size={16} aria-hidden="true" />
        {t('flow.widget.noPicture')}
      </p>
    );
  }
  return (
    <img
      className="fe-thumbnail"
      src={address}
      alt={t('flow.widget.picture')}
      referrerPolicy="no-referrer"
      onError={() => {
        setHasFailed(true);
      }}
    />
  );
}
