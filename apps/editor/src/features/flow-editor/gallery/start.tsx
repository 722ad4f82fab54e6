import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.layer.css';
import '@xyflow/react/dist/style.css';
import '../../../theme/tokens.css';
import '../../../theme/mantine.css';
import '../../../theme/base.css';
import '../flow-editor.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { queryClient } from '../../../api/query-client.ts';
import { startI18n } from '../../../i18n/start-i18n.ts';
import { cssVariables, theme } from '../../../theme/theme.ts';
import { Gallery } from './gallery.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('gallery.html has no #root');

await startI18n();
createRoot(root).render(
  <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
    <QueryClientProvider client={queryClient}>
      <Gallery />
    </QueryClientProvider>
  </MantineProvider>,
);
