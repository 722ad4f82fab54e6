import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressedAssets } from '../../scripts/build/compressed-assets.ts';

/** Where the server runs during development. */
const { BELLHOP_SERVER, PORT = '3000' } = process.env;
const server = BELLHOP_SERVER ?? `http://127.0.0.1:${PORT}`;

/** The words of one language make one file, whichever feature, step or package they belong to. */
function languageOf(id: string): string | null {
  const locale = /\/src\/(?:.*\/)?messages\/([^/]+)\.json$/.exec(id)?.[1];
  return locale === undefined ? null : `words-${locale}`;
}

// A tool demands the default export.
export default defineConfig({
  plugins: [react(), compressedAssets()],
  build: {
    outDir: 'dist',
    target: 'es2022',
    chunkSizeWarningLimit: 700,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: languageOf }] } } },
  },
  // Workers share pieces with the page, which only modules can.
  worker: { format: 'es' },
  server: {
    host: '127.0.0.1',
    // The host stays as the browser named it: the server refuses changes from other origins.
    proxy: Object.fromEntries(
      ['/trpc', '/api', '/v1', '/chat'].map((path) => [
        path,
        { target: server, changeOrigin: false },
      ]),
    ),
  },
});
