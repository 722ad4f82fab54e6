import type { Around } from '@bellhop/engine';
import type { IntentExample, IntentReport, SimilarGroup } from '@bellhop/language';
import type { LanguageBase, Understood } from '@bellhop/schema';
import type { Answer, Numbered, Question } from './calls.ts';

/** The end of a worker, or of a `MessagePort`. */
export interface Port {
  postMessage: (message: Numbered<Question>) => void;
  addEventListener: (
    type: 'message',
    listener: (event: MessageEvent<Numbered<Answer>>) => void,
  ) => void;
}

interface Waiting {
  resolve: (answer: Answer) => void;
  reject: (reason: Error) => void;
}

/** Asks a worker and waits for its answer. Rejects when the worker broke while answering. */
export class WorkerLine {
  readonly #port: Port;
  readonly #waiting = new Map<number, Waiting>();
  #number = 0;

  constructor(port: Port) {
    this.#port = port;
    port.addEventListener('message', ({ data }) => {
      const waiting = this.#waiting.get(data.number);
      this.#waiting.delete(data.number);
      if (data.content.call === 'failed') waiting?.reject(new Error(data.content.reason));
      else waiting?.resolve(data.content);
    });
  }

  async teach(base: LanguageBase): Promise<void> {
    await this.#ask({ call: 'teach', base });
  }

  async read(text: string, around: Around): Promise<Understood> {
    const answer = await this.#ask({ call: 'read', text, around });
    if (answer.call !== 'read') throw unexpected(answer);
    return answer.understood;
  }

  async inspect(examples: IntentExample[]): Promise<IntentReport> {
    const answer = await this.#ask({ call: 'inspect', examples });
    if (answer.call !== 'inspect') throw unexpected(answer);
    return answer.report;
  }

  async group(texts: string[]): Promise<SimilarGroup[]> {
    const answer = await this.#ask({ call: 'group', texts });
    if (answer.call !== 'group') throw unexpected(answer);
    return answer.groups;
  }

  /** The worker is gone: nobody should wait any longer. */
  breakOff(): void {
    for (const { reject } of this.#waiting.values()) reject(new Error('the worker has stopped'));
    this.#waiting.clear();
  }

  #ask(content: Question): Promise<Answer> {
    this.#number += 1;
    const number = this.#number;
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
      this.#port.postMessage({ number, content });
    });
  }
}

function unexpected({ call }: Answer): Error {
  return new Error(`the worker answered something else: ${call}`);
}
