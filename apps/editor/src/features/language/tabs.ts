export type LanguageTab = 'intents' | 'faq' | 'unanswered' | 'quality';

export interface TabEntry {
  key: LanguageTab;
  /** Key of its words. */
  label: string;
  /** Other addresses that it shows. */
  holds: readonly LanguageTab[];
}

/** On a desk the intents and the question list share a tab. Testers do not sort messages in. */
export function tabsFor({
  isNarrow,
  mayTeach,
}: {
  isNarrow: boolean;
  mayTeach: boolean;
}): TabEntry[] {
  const taught: TabEntry[] = isNarrow
    ? [
        { key: 'intents', label: 'understanding.tab.intents', holds: [] },
        { key: 'faq', label: 'understanding.tab.faq', holds: [] },
      ]
    : [{ key: 'intents', label: 'understanding.tab.taught', holds: ['faq'] }];
  const unanswered: TabEntry[] = mayTeach
    ? [{ key: 'unanswered', label: 'understanding.tab.unanswered', holds: [] }]
    : [];
  return [
    ...taught,
    ...unanswered,
    { key: 'quality', label: 'understanding.tab.quality', holds: [] },
  ];
}
