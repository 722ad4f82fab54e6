import { chromium } from '@playwright/test';
import { build } from 'esbuild';
import { inRoot } from '../../scripts/lib/root.mjs';

/** The check of a large flow in Chromium: the same code as on the server, minified as the editor is, on a page of its own. */
export async function checkInBrowser(executablePath) {
  const bundle = await build({
    entryPoints: [inRoot('packages/nodes/bench/check-bench.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    globalName: 'bench',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: bundle.outputFiles[0].text });
    return await page.evaluate('bench.checkBench()');
  } finally {
    await browser.close();
  }
}
