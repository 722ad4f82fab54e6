import type { FastifyInstance } from 'fastify';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';

export interface Metrics {
  registry: Registry;
  turnEnded(outcome: string, seconds: number): void;
  duplicate(): void;
  /** A try to deliver a message to a shop's own server. */
  delivered(outcome: string): void;
  /** Connects the gauge of waiting turns. */
  watchQueue(depth: () => number): void;
  /** Connects the gauge of messages that wait to be delivered. */
  watchDeliveries(waiting: () => Promise<number>): void;
}

/** Figures for Prometheus. They count turns; no word of a customer and no name gets in. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const duration = new Histogram({
    name: 'bellhop_turn_seconds',
    help: 'From the start of a turn until it is stored.',
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers: [registry],
  });
  const turns = new Counter({
    name: 'bellhop_turns_total',
    help: 'Stored turns by the way they ended.',
    labelNames: ['outcome'],
    registers: [registry],
  });
  const duplicates = new Counter({
    name: 'bellhop_duplicate_messages_total',
    help: 'Messages that had been answered before.',
    registers: [registry],
  });
  const deliveries = new Counter({
    name: 'bellhop_deliveries_total',
    help: "Tries to deliver messages to shops' own servers: sent, retried, dead, dropped.",
    labelNames: ['outcome'],
    registers: [registry],
  });
  return {
    registry,
    turnEnded: (outcome, seconds) => {
      duration.observe(seconds);
      turns.inc({ outcome });
    },
    duplicate: () => {
      duplicates.inc();
    },
    delivered: (outcome) => {
      deliveries.inc({ outcome });
    },
    watchDeliveries: (waiting) => {
      new Gauge({
        name: 'bellhop_deliveries_waiting',
        help: "Messages that wait to be delivered to shops' own servers.",
        registers: [registry],
        async collect() {
          this.set(await waiting());
        },
      });
    },
    watchQueue: (depth) => {
      new Gauge({
        name: 'bellhop_queue_depth',
        help: 'Turns and actions of agents that run or wait.',
        registers: [registry],
        collect() {
          this.set(depth());
        },
      });
    },
  };
}

export function addMetrics(app: FastifyInstance, { registry }: Metrics): void {
  app.get('/metrics', async (_request, reply) => {
    reply.type(registry.contentType);
    return registry.metrics();
  });
}
