import type { CompiledFlow, CompiledLanguage, Scene, TestShop } from '@bellhop/engine';
import type { Tools } from '@bellhop/nodes/contract';
import type { FlowDocument, ShopSettings } from '@bellhop/schema';
import { createCompiler } from './compile-draft.ts';

type Around = Pick<Scene, 'clock'> & {
  /** What the clock goes by, for test cases that are made of the chat. */
  settings?: Pick<ShopSettings, 'timeZone' | 'hours' | 'holidays'>;
};

export interface ChatSettings {
  /** What the shop taught so far; messages are read with it from now on. */
  setLanguage: (language: CompiledLanguage, country: string) => void;
  /** Helpers for steps that need more than is always loaded. */
  setTools: (tools: Tools) => void;
  /** The shop's other flows: sub-flows that the draft calls, as they are drafted and as customers meet them. */
  setOthers: (drafts: readonly FlowDocument[], live: readonly FlowDocument[]) => void;
  /** The shop's clock and opening hours. */
  setAround: (around: Around) => void;
  /** What test cases are run with, as on publishing. The same object until something of it changes. */
  testShop: () => TestShop;
  around: () => Around;
  /** Whether messages are read as the shop taught it by now, on the shop's clock: before that a test would come out otherwise. */
  isReady: () => boolean;
}

/** What the page tells the chat as it comes to know it. */
export interface Settings {
  reader: { language: CompiledLanguage; country: string };
  isTaught: boolean;
  around: Around;
  others: readonly FlowDocument[];
  /** The same flows as customers meet them. */
  live: readonly FlowDocument[];
  compile: (document: FlowDocument) => CompiledFlow;
}

/** The ways in which the page tells it. */
export function settingsOf(settings: Settings, onTold: () => void): ChatSettings {
  const shopNow = (): TestShop => {
    const { live, reader, compile } = settings;
    return { others: live, reader, compile };
  };
  let shop = shopNow();
  const shopChanged = () => {
    shop = shopNow();
    onTold();
  };
  return {
    testShop: () => shop,
    around: () => settings.around,
    isReady: () => settings.isTaught && settings.around.settings !== undefined,
    setLanguage: (language, country) => {
      settings.reader = { language, country };
      settings.isTaught = true;
      shopChanged();
    },
    setTools: (tools) => {
      settings.compile = createCompiler(tools);
      shopChanged();
    },
    setOthers: (drafts, live) => {
      settings.others = drafts;
      // Told again and again with the same flows: then nothing has changed.
      const isSame = live.length === settings.live.length;
      if (isSame && live.every((flow, index) => flow === settings.live[index])) return;
      settings.live = live;
      shopChanged();
    },
    setAround: (around) => {
      settings.around = around;
      onTold();
    },
  };
}
