import { pinyin } from 'pinyin-pro';

/**
 * Toneless pinyin, one syllable for each character; words decide about characters with several sounds. Loads a
 * dictionary of about a megabyte: import this file only where keywords may be found by their sound.
 */
export function pinyinOf(text: string): string[] {
  return pinyin(text, { toneType: 'none', type: 'array', v: true });
}
