import type { Effect } from '@bellhop/schema';
import { exactTime } from '../../../ui/format-time.ts';
import { useWords, type Words } from '../session/use-words.ts';

/** What a step had done, in one line. */
export function EffectLine({ effect }: { effect: Effect }) {
  const words = useWords();
  return <li className="fe-effect">{effectText(words, effect)}</li>;
}

function effectText({ t, locale }: Words, effect: Effect): string {
  switch (effect.type) {
    case 'sendMessage':
      return t('flow.effect.sendMessage', { text: effect.text });
    case 'addTags':
      return t('flow.effect.addTags', { tags: effect.tags.join(', ') });
    case 'removeTags':
      return t('flow.effect.removeTags', { tags: effect.tags.join(', ') });
    case 'upsertLead': {
      const score = effect.scoreChange > 0 ? `+${effect.scoreChange}` : String(effect.scoreChange);
      const stage = effect.stage === null ? '' : t(`flow.stage.${effect.stage}`);
      return t('flow.effect.upsertLead', { stage, score });
    }
    case 'saveContact':
      return t('flow.effect.saveContact', {
        kind: t(`contact.${effect.kind}`),
        value: effect.value,
      });
    case 'handOff':
      return effect.team === ''
        ? t('flow.effect.handOffAnyone')
        : t('flow.effect.handOff', { team: effect.team });
    case 'setField':
      return t('flow.effect.setField', { name: effect.name, value: JSON.stringify(effect.value) });
    case 'setTimer':
      return t('flow.effect.setTimer', { at: exactTime(effect.at, locale) });
    case 'cancelTimer':
      return t('flow.effect.cancelTimer');
    case 'request':
      return t(`flow.effect.request_${effect.request.kind}`);
    case 'notify':
      return t(`flow.effect.notify_${effect.by}`, { target: effect.target, text: effect.text });
    case 'rate':
      return t('flow.effect.rate', { score: effect.score });
    case 'closeChat':
      return t('flow.effect.closeChat');
  }
}
