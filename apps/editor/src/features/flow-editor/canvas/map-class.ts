import type { Severity } from '@bellhop/schema';

export interface OnMap {
  kind: 'step' | 'note' | 'group';
  worst: Severity | undefined;
  isOnPath: boolean;
}

/** How something is drawn on the map. The path fills a card and a problem frames it, so that both can be seen. */
export function mapClass({ kind, worst, isOnPath }: OnMap): string {
  const marks = [
    ...(isOnPath ? ['fe-map-path'] : []),
    ...(worst === 'error' || worst === 'warning' ? [`fe-map-${worst}`] : []),
  ];
  return [`fe-map-${kind}`, ...marks].join(' ');
}
