import { chromium } from '@playwright/test';
import { countRenders } from './count-renders.mjs';
import { largeFlow } from './large-flow.mjs';

const moves = 60;
const letters = 'typing is quick, is it not?';
const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];

/** What a flow of 1,000 steps costs in the editor: to open it, to drag a card, to type into a step. */
export async function canvasFigures({ url, email, password, executablePath }) {
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const context = await browser.newContext({
      locale: 'en-GB',
      viewport: { width: 1440, height: 900 },
    });
    await context.addInitScript(countRenders);
    const headers = { origin: url };
    await context.request.post(`${url}/api/auth/sign-in/email`, {
      headers,
      data: { email, password },
    });
    const text = JSON.stringify(largeFlow());
    const made = await context.request.post(`${url}/trpc/flows.import`, {
      headers,
      data: { text },
    });
    const { id } = (await made.json()).result.data;
    const page = await context.newPage();
    const openMs = await opening(page, `${url}/flows/${id}`);
    const fps = await dragging(page);
    const foreignRenders = await foreign(page);
    const { typingMs, slowestTypingMs } = await typing(page);
    return { openMs, fps, foreignRenders, typingMs, slowestTypingMs };
  } finally {
    await browser.close();
  }
}

/** Milliseconds until all cards stand, with the program in the browser's cache: the middle of three times. */
async function opening(page, address) {
  await page.goto(address);
  await page.locator('.react-flow__node').first().waitFor();
  const times = [];
  for (let round = 0; round < 3; round += 1) {
    await page.goto('about:blank');
    const start = performance.now();
    await page.goto(address, { waitUntil: 'commit' });
    await page.locator('.react-flow__node').first().waitFor();
    await page.evaluate(
      () => new Promise((done) => globalThis.requestAnimationFrame(() => setTimeout(done))),
    );
    times.push(performance.now() - start);
  }
  return Math.round(median(times));
}

async function grip(page) {
  const title = page.locator('.react-flow__node[data-id="n0_1"] .fe-card-title b');
  const box = await title.boundingBox();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function drag(page) {
  const { x, y } = await grip(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let move = 1; move <= moves; move += 1) {
    await page.mouse.move(x + (move % 30) * 4, y + move * 2);
  }
  await page.mouse.up();
}

/** Frames that the page draws in a second while a card is dragged. */
async function dragging(page) {
  await drag(page);
  await page.evaluate(() => {
    const frames = [];
    const count = (at) => {
      frames.push(at);
      globalThis.frameRequest = globalThis.requestAnimationFrame(count);
    };
    globalThis.frames = frames;
    globalThis.frameRequest = globalThis.requestAnimationFrame(count);
  });
  await drag(page);
  return page.evaluate(() => {
    globalThis.cancelAnimationFrame(globalThis.frameRequest);
    const { frames } = globalThis;
    return Math.round(((frames.length - 1) * 1000) / (frames.at(-1) - frames[0]));
  });
}

/** How often cards that are not dragged are drawn during one drag. */
async function foreign(page) {
  // A counter that sees nothing would prove nothing: the other card that is selected has to be counted.
  const selecting = await rendersDuring(page, async () => {
    await page.locator('.react-flow__node[data-id="n0_0"] .fe-card-title b').click();
  });
  if ((selecting['n0_0'] ?? 0) === 0) throw new Error('the drawing of cards is not seen');
  const { x, y } = await grip(page);
  await page.mouse.click(x, y);
  const dragging = await rendersDuring(page, () => drag(page));
  const others = Object.entries(dragging).filter(([id]) => id !== 'n0_1');
  const after = await grip(page);
  if (Math.abs(after.y - y) < moves) throw new Error('the card was not dragged');
  return others.reduce((sum, [, times]) => sum + times, 0);
}

async function rendersDuring(page, work) {
  await page.evaluate(() => {
    globalThis.cardRenders.cards = {};
    globalThis.cardRenders.isOn = true;
  });
  await work();
  return page.evaluate(() => {
    globalThis.cardRenders.isOn = false;
    return globalThis.cardRenders.cards;
  });
}

/** Milliseconds from a key to the picture that shows its letter. */
async function typing(page) {
  const box = page.getByRole('textbox', { name: 'Message', exact: true });
  await box.click();
  await page.evaluate(() => {
    globalThis.typed = [];
    globalThis.document.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        globalThis.requestAnimationFrame(() => {
          setTimeout(() => globalThis.typed.push(performance.now() - timeStamp));
        });
      },
      true,
    );
  });
  await page.keyboard.type(letters, { delay: 120 });
  const times = await page.evaluate(() => globalThis.typed);
  return { typingMs: Math.round(median(times)), slowestTypingMs: Math.round(Math.max(...times)) };
}
