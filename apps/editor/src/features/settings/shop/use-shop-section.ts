import { isEqual, type ShopSettings } from '@bellhop/schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { trpc } from '../../../api/trpc.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import { useNotice } from '../../../i18n/use-notice.ts';

/** What was typed and not saved yet, kept while one looks at another tab. */
const unsaved = new Map<string, Partial<ShopSettings>>();

export interface ShopSection {
  value: ShopSettings;
  change: (edit: Partial<ShopSettings>) => void;
  isDirty: boolean;
  isBusy: boolean;
  error: unknown;
  save: () => void;
  discard: () => void;
}

/** A part of the settings with a button of its own: what other people save elsewhere meanwhile stays. */
export function useShopSection(name: string, settings: ShopSettings): ShopSection {
  const { t } = useMessages();
  const notice = useNotice();
  const client = useQueryClient();
  const [edited, setEdited] = useState<Partial<ShopSettings>>(() => unsaved.get(name) ?? {});
  const keep = (next: Partial<ShopSettings>) => {
    unsaved.set(name, next);
    setEdited(next);
  };
  const mutation = useMutation(
    trpc.shop.save.mutationOptions({
      onSuccess: (saved) => {
        client.setQueryData(trpc.shop.get.queryKey(), saved);
        keep({});
        notice.tell(t('settings.saved'));
      },
    }),
  );
  const value = { ...settings, ...edited };
  const isDirty = !isEqual(value, settings);
  useEffect(() => {
    if (!isDirty) return;
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
    };
  }, [isDirty]);
  return {
    value,
    change: (edit) => {
      mutation.reset();
      keep({ ...edited, ...edit });
    },
    isDirty,
    isBusy: mutation.isPending,
    error: mutation.error,
    save: () => {
      mutation.mutate(edited);
    },
    discard: () => {
      mutation.reset();
      keep({});
    },
  };
}
