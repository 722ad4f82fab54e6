import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { inRoot } from '../../scripts/lib/root.mjs';

const kib = (bytes) => Math.round(bytes / 102.4) / 10;

/** Size of the built editor: all files, and those that the first page cannot do without, in English. */
export function bundleSize() {
  const dist = inRoot('apps/editor/dist');
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|css)$/.test(entry.name))
    .map((entry) => ({
      name: entry.name,
      gzip: gzipSync(readFileSync(`${entry.parentPath}/${entry.name}`)).length,
    }));
  const page = readFileSync(`${dist}/index.html`, 'utf8');
  // The words are asked for by the first lines of the program, before anything is drawn: index.html does not name them.
  const isWords = (name) => /^(words|messages)-en[-.]/.test(name);
  const first = files.filter(({ name }) => page.includes(name) || isWords(name));
  const sum = (list) => kib(list.reduce((total, { gzip }) => total + gzip, 0));
  return { allKib: sum(files), firstKib: sum(first) };
}

/** Milliseconds from an empty cache to a page that can be used: the sign-in form, and a flow on its canvas. */
export async function firstLoad({ url, email, password, executablePath }) {
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const timed = async (work) => {
    const times = [];
    for (let round = 0; round < 3; round += 1) {
      const context = await browser.newContext({ locale: 'en-GB' });
      times.push(await work(await context.newPage()));
      await context.close();
    }
    return Math.round(times.sort((left, right) => left - right)[1]);
  };
  const signInMs = await timed(async (page) => {
    const start = performance.now();
    await page.goto(`${url}/sign-in`);
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    return performance.now() - start;
  });
  const canvasMs = await timed(async (page) => {
    await page.context().request.post(`${url}/api/auth/sign-in/email`, {
      headers: { origin: url },
      data: { email, password },
    });
    const list = await page.context().request.get(`${url}/trpc/flows.list`);
    const [flow] = (await list.json()).result.data;
    const start = performance.now();
    await page.goto(`${url}/flows/${flow.id}`);
    await page.locator('.react-flow__node').first().waitFor();
    return performance.now() - start;
  });
  await browser.close();
  return { signInMs, canvasMs };
}
