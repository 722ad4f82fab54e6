import { parentPort, workerData } from 'node:worker_threads';
import { trainLanguage } from '@bellhop/engine';
import { languageBaseSchema } from '@bellhop/schema';

const model = trainLanguage(languageBaseSchema.parse(workerData));
parentPort?.postMessage(model === null ? null : JSON.stringify(model));
