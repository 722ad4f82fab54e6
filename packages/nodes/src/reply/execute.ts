import type { Locale } from '@bellhop/schema';
import type { NodeExecutor, OwnReason, RunContext, StepResult } from '../contract/node-executor.ts';
import { standing } from '../contract/standing.ts';
import { buttonExit, choicesOf, type ButtonItem, type Choice } from '../saying/choice.ts';
import { chooseWording } from '../saying/choose-wording.ts';
import { findChoice, namedExit } from '../saying/find-choice.ts';
import { layOut, type SaidCard, type Saying } from '../saying/lay-out.ts';
import { shownCards, type ReplyCard, type ReplyConfig } from './config.ts';

export const executor: NodeExecutor<ReplyConfig> = {
  kind: 'step',
  enter,
  resume,
  pressedExit: (config, { button }) =>
    button !== null && buttonsOf(config).some(({ id }) => id === button)
      ? buttonExit(button)
      : null,
  namedExit: (config, message) => namedExit(buttonsOf(config), message),
};

function buttonsOf(config: ReplyConfig): ButtonItem[] {
  return [...shownCards(config).flatMap(({ buttons }) => buttons), ...config.quickReplies];
}

function enter(config: ReplyConfig, context: RunContext): StepResult {
  const {
    text,
    because: wording,
    ...rest
  } = chooseWording(
    [config.text, ...config.variants.map((variant) => variant.text)],
    config.order,
    context,
  );
  const saying = sayingOf(config, context);
  const { message, because: shown } = layOut({ ...saying, text: context.say(text) }, context.event);
  const because = [saidIn(context.locale), ...wording, ...shown];
  const effects = [message];
  return choicesIn(saying).length > 0
    ? { type: 'waits', for: 'customer', because, effects, ...rest }
    : { type: 'exit', exit: 'then', because, effects, ...rest };
}

const said = new Map<Locale, OwnReason>();

function saidIn(language: Locale): OwnReason {
  const known = said.get(language);
  if (known !== undefined) return known;
  const reason: OwnReason = standing({ code: 'said', outcome: null, values: { language } });
  said.set(language, reason);
  return reason;
}

/** All but the text, which may have several wordings. */
function sayingOf(config: ReplyConfig, context: RunContext): Saying {
  const image = config.shows === 'image' ? context.render(config.image).trim() : '';
  const cards = shownCards(config);
  return {
    text: '',
    choices: choicesOf(config.quickReplies, context),
    ...(image !== '' && { image }),
    ...(cards.length > 0 && { cards: cards.map((card) => saidCard(card, context)) }),
  };
}

function saidCard({ title, text, image, url, buttons }: ReplyCard, context: RunContext): SaidCard {
  const address = (written: string) => context.render(written).trim() || null;
  return {
    title: context.say(title),
    text: context.say(text),
    image: address(image),
    url: address(url),
    choices: choicesOf(buttons, context),
  };
}

/** Everything that can be pressed. Words that several cards share mean none of them without the card's title. */
function choicesIn({ cards = [], choices = [] }: Saying): Choice[] {
  const onCards = cards.flatMap((card) => card.choices.map((choice) => ({ choice, card })));
  const isShared = ({ label }: Choice) =>
    onCards.filter(({ choice }) => choice.label === label).length > 1;
  return [
    ...onCards.map(({ choice, card: { title } }) => {
      const titled = [`${choice.label} (${title})`, `${choice.label} ${title}`];
      return { ...choice, words: isShared(choice) ? titled : [...choice.words, ...titled] };
    }),
    ...choices,
  ];
}

/** A press of a button, or its words typed by hand, is the answer; anything else leaves through `other`. */
function resume(config: ReplyConfig, context: RunContext): StepResult | null {
  const { body } = context.event;
  if (body.type !== 'customerMessage') return null;
  const saying = sayingOf(config, context);
  const { listed } = layOut(saying, context.event);
  const { choice, because } = findChoice(choicesIn(saying), body, listed);
  if (choice !== null) return { type: 'exit', exit: choice.exit, because };
  because.push({ code: 'otherAnswer', outcome: null, values: { text: body.text }, exit: 'other' });
  return { type: 'exit', exit: 'other', unconnected: 'tryTriggers', missed: true, because };
}
