import type { Product } from '@bellhop/schema';
import { useQueryClient } from '@tanstack/react-query';
import { api, trpc } from '../../../api/trpc.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import { useNotice } from '../../../i18n/use-notice.ts';
import { useUndoNotice } from '../../../i18n/use-undo-notice.tsx';
import { nameIn } from './product.ts';

/** What can be done to the list at once. Removing has a way back. */
export function useProductActions() {
  const { t, locale } = useMessages();
  const notice = useNotice();
  const undoNotice = useUndoNotice();
  const client = useQueryClient();
  const attempt = async <Done>(work: () => Promise<Done>): Promise<Done | null> => {
    try {
      return await work();
    } catch (error) {
      notice.fail(t('settings.failed'), error);
      return null;
    } finally {
      await client.invalidateQueries({ queryKey: trpc.products.list.queryKey() });
    }
  };
  return {
    remove: async (product: Product) => {
      const done = await attempt(() => api.products.remove.mutate({ id: product.id }));
      if (done === null) return;
      undoNotice(t('settings.products.removed', { name: nameIn(product, locale) }), () => {
        void attempt(() => api.products.put.mutate(product));
      });
    },
    importFile: (file: File) =>
      attempt(async () => api.products.importCsv.mutate({ csv: await file.text(), locale })),
    exportFile: async () => {
      const file = await attempt(() => api.products.exportCsv.query());
      if (file !== null) saveFile(file.csv);
    },
  };
}

function saveFile(csv: string): void {
  const url = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'bellhop-products.csv';
  link.click();
  URL.revokeObjectURL(url);
}
