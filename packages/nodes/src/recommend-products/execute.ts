import { pickText, type FoundProduct, type Request } from '@bellhop/schema';
import type { NodeExecutor, OwnReason, RunContext, StepResult } from '../contract/node-executor.ts';
import { layOut, type SaidCard } from '../saying/lay-out.ts';
import { mostShown, type RecommendProductsConfig } from './definition.ts';

export const executor: NodeExecutor<RecommendProductsConfig> = {
  kind: 'step',
  enter: (config, context) => {
    const request = requestOf(config, context);
    const values = { words: request.words, tags: request.tags, count: request.ids.length };
    const code = config.by === 'chosen' ? 'chosen' : config.by === 'tags' ? 'byTags' : 'byWords';
    return { type: 'waits', for: 'result', request, because: [{ code, outcome: null, values }] };
  },
  resume: (config, context) => {
    const { body } = context.event;
    if (body.type !== 'resultArrived') return null;
    const { result } = body;
    if (result.kind === 'products') return show(config, context, result.products);
    const detail = result.kind === 'failed' ? result.detail : result.kind;
    return leave('failed', { code: 'failed', outcome: false, values: { detail } });
  },
};

type ProductsRequest = Extract<Request, { kind: 'products' }>;

function requestOf(config: RecommendProductsConfig, { event }: RunContext): ProductsRequest {
  const { by, products, tags, limit, inStock } = config;
  const words = by === 'words' && event.body.type === 'customerMessage' ? event.body.text : '';
  return {
    kind: 'products',
    ids: by === 'chosen' ? products : [],
    words,
    tags: by === 'chosen' ? [] : tags,
    // Some of those that come may be sold out.
    limit: by === 'chosen' ? mostShown : inStock ? limit * 3 : limit,
  };
}

function show(
  { text, limit, inStock }: RecommendProductsConfig,
  context: RunContext,
  found: readonly FoundProduct[],
): StepResult {
  const available = inStock ? found.filter(({ stock }) => stock === null || stock > 0) : found;
  const shown = available.slice(0, limit);
  const soldOut = found.length - available.length;
  if (shown.length === 0) {
    return leave('nothing', { code: 'nothing', outcome: false, values: { soldOut } });
  }
  const cards = shown.map((product) => cardOf(product, context));
  const { message, because } = layOut({ text: context.say(text), cards }, context.event);
  const values = { count: shown.length, titles: cards.map(({ title }) => title), soldOut };
  const reason: OwnReason = { code: 'shown', outcome: true, values, exit: 'shown' };
  return { type: 'exit', exit: 'shown', because: [reason, ...because], effects: [message] };
}

function leave(exit: string, because: OwnReason): StepResult {
  return { type: 'exit', exit, because: [{ ...because, exit }] };
}

/** A name is shown as it is: what looks like a variable in it is none. */
function cardOf({ names, price, url, image }: FoundProduct, { locale }: RunContext): SaidCard {
  return {
    title: pickText(names, locale, locale),
    text: price,
    image: image === '' ? null : image,
    url: url === '' ? null : url,
    choices: [],
  };
}
