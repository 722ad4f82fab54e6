import type { ShopSettings } from '@bellhop/schema';

export interface SectionProps {
  settings: ShopSettings;
  mayEdit: boolean;
}
