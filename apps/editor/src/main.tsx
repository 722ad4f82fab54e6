import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './theme/tokens.css';
import './theme/mantine.css';
import './theme/base.css';
import './theme/forced-colors.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { localStore } from './api/local-store.ts';
import { App } from './app/app.tsx';
import { startI18n } from './i18n/start-i18n.ts';

// A page that was open during an update asks for files that are gone: the new page knows the new ones.
const reloadAtMostEvery = 10_000;
window.addEventListener('vite:preloadError', () => {
  const now = Date.now();
  if (now - Number(localStore.read('reloadedAt')) < reloadAtMostEvery) return;
  localStore.write('reloadedAt', String(now));
  window.location.reload();
});

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

await startI18n();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
