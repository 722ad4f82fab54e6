import { createBrowserRouter } from 'react-router';
import { PageSkeleton } from '../ui/page-skeleton.tsx';
import { CrashPage } from './crash-page.tsx';
import { Home } from './home.tsx';
import { NotFoundPage } from './not-found-page.tsx';

// Each screen is a file of its own in the build: a person who answers chats never loads the canvas.
export const router = createBrowserRouter([
  {
    path: '/setup',
    errorElement: <CrashPage />,
    HydrateFallback: PageSkeleton,
    lazy: async () => ({ Component: (await import('../features/auth/index.ts')).SetupPage }),
  },
  {
    path: '/sign-in',
    errorElement: <CrashPage />,
    HydrateFallback: PageSkeleton,
    lazy: async () => ({ Component: (await import('../features/auth/index.ts')).SignInPage }),
  },
  {
    path: '/',
    errorElement: <CrashPage />,
    HydrateFallback: PageSkeleton,
    lazy: async () => ({ Component: (await import('./shell-layout.tsx')).ShellLayout }),
    children: [
      { index: true, Component: Home },
      {
        errorElement: <CrashPage />,
        children: [
          {
            path: 'flows',
            lazy: async () => ({
              Component: (await import('../features/flows/index.ts')).FlowsPage,
            }),
          },
          {
            path: 'flows/:id',
            lazy: async () => ({ Component: (await import('./flow-page.tsx')).FlowPage }),
          },
          {
            path: 'inbox/:conversationId?',
            lazy: async () => ({
              Component: (await import('../features/inbox/index.ts')).InboxPage,
            }),
          },
          {
            path: 'conversations/:conversationId/why/:turnId',
            lazy: async () => ({ Component: (await import('../features/why/index.ts')).WhyPage }),
          },
          {
            path: 'customers',
            lazy: async () => ({
              Component: (await import('../features/customers/index.ts')).CustomersPage,
            }),
          },
          {
            path: 'language/:tab?/:id?',
            lazy: async () => ({
              Component: (await import('../features/language/index.ts')).LanguagePage,
            }),
          },
          {
            path: 'settings/:tab?',
            lazy: async () => ({
              Component: (await import('../features/settings/index.ts')).SettingsPage,
            }),
          },
          { path: '*', Component: NotFoundPage },
        ],
      },
    ],
  },
]);
