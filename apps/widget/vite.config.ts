import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { compressedAssets } from '../../scripts/build/compressed-assets.ts';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  // The page is served at /chat/<key>, so relative addresses would miss the assets.
  base: '/chat/',
  plugins: [compressedAssets()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
  },
});
