import type { Event, EventBody, Order, ShopSettings, TestGiven, TestStep } from '@bellhop/schema';

type Clock = Pick<ShopSettings, 'timeZone' | 'hours' | 'holidays'>;

/** A shorter pause is nothing that anybody waited for. */
const shortestPause = 60_000;
/** With what is expected after each, it stays below what a test case may hold. */
const mostSteps = 80;

/** What a conversation makes of a test case. */
export interface MadeTest {
  given: TestGiven;
  steps: TestStep[];
  /** How many lines of the conversation are not in it, because it was longer than a test may be. */
  leftOut: number;
}

/**
 * What happened in a conversation as lines of a test case, and what was so before it. What a test brings about by
 * itself (timers, tags that flows add) is left out: time that passes and the flow bring it about again.
 */
export function testFromEvents(events: readonly Event[], clock?: Clock): MadeTest {
  const [first] = events;
  if (first === undefined) return { given: {}, steps: [], leftOut: 0 };
  const steps: TestStep[] = [];
  let now = Date.parse(first.at);
  let hasFired = false;
  for (const { at, body } of events) {
    hasFired ||= body.type === 'timerFired';
    const step = stepOf(body);
    if (step === null && !hasFired) continue;
    const pause = Date.parse(at) - now;
    if (pause >= shortestPause || (hasFired && pause > 0)) {
      const minutes = Math.ceil(pause / 60_000);
      steps.push({ wait: minutes });
      now += minutes * 60_000;
    }
    hasFired = false;
    if (step !== null) steps.push(step);
  }
  return {
    given: givenOf(first, clock),
    steps: steps.slice(0, mostSteps),
    leftOut: Math.max(0, steps.length - mostSteps),
  };
}

function stepOf(body: EventBody): TestStep | null {
  switch (body.type) {
    case 'customerMessage': {
      const { text, button, attachments } = body;
      if (button !== null) return { customer: { button: text === '' ? button : text } };
      const image = attachments.find(({ kind }) => kind === 'image')?.url;
      return {
        customer: {
          ...((text !== '' || image === undefined) && { text }),
          ...(image !== undefined && { image }),
        },
      };
    }
    case 'orderChanged':
      return { order: body.order };
    case 'cartChanged': {
      const { at: _at, ...cart } = body.cart;
      return { cart };
    }
    case 'tagAdded':
      return body.by === 'flow' ? null : { tag: body.tag };
    case 'resultArrived':
      return { answer: body.result };
    case 'returnedToBot':
      return { agent: 'return' };
    case 'agentActed': {
      const agent = { tookOver: 'takeOver', replied: 'reply', closed: 'close' } as const;
      return { agent: agent[body.action] };
    }
    case 'timerFired':
    case 'silence':
    case 'scheduled':
      return null;
  }
}

function givenOf({ at, body, facts }: Event, clock: Clock | undefined): TestGiven {
  const { customer, agentsOnline, messagesBefore } = facts;
  const tags = facts.tags.filter((tag) => body.type !== 'tagAdded' || tag !== body.tag);
  const orders = body.type === 'orderChanged' ? ordersBefore(facts.orders, body) : facts.orders;
  return {
    at,
    agentsOnline,
    ...(customer.name !== null && { name: customer.name }),
    ...(customer.locale !== null && { locale: customer.locale }),
    ...(tags.length > 0 && { tags }),
    ...(orders.length > 0 && { orders }),
    ...(messagesBefore > 0 && { returning: true, messagesBefore }),
    ...(clock !== undefined && { timeZone: clock.timeZone }),
    ...(clock !== undefined && clock.hours.length > 0 && { hours: clock.hours }),
    ...(clock !== undefined && clock.holidays.length > 0 && { holidays: clock.holidays }),
  };
}

/** The facts of an event know its order already. */
function ordersBefore(
  orders: readonly Order[],
  { order, before }: Extract<EventBody, { type: 'orderChanged' }>,
): Order[] {
  return orders.flatMap((one) => {
    if (one.number !== order.number) return [one];
    return before === null ? [] : [{ ...one, status: before }];
  });
}
