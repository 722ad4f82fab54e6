import { canvasFigures } from '../../e2e/bench/canvas-bench.mjs';
import { bundleSize, firstLoad } from '../../e2e/bench/editor-bench.mjs';
import { findChromium } from '../lib/chromium.mjs';
import { temporaryServer } from './temporary-server.mjs';
const executablePath = findChromium();
console.log(bundleSize());
let server = await temporaryServer();
console.log(await canvasFigures({ ...server, executablePath }));
await server.stop();
