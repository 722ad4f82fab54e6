import { channels } from './channels.ts';
import { conversations } from './conversations.ts';
import { customers, tags } from './customers.ts';
import { deliveries } from './deliveries.ts';
import { flows } from './flows.ts';
import { language } from './language.ts';
import { live } from './live.ts';
import { notices } from './notices.ts';
import { router } from './procedure.ts';
import { publishing } from './publishing.ts';
import { products } from './products.ts';
import { requests } from './requests.ts';
import { replay } from './replay.ts';
import { secrets, shop } from './shop.ts';
import { session, setup } from './session.ts';
import { users } from './users.ts';

/** Everything that the editor may ask of the server, mounted at `/trpc`. */
export const appRouter = router({
  setup,
  session,
  flows,
  publishing,
  language,
  conversations,
  customers,
  tags,
  channels,
  deliveries,
  replay,
  requests,
  users,
  shop,
  secrets,
  products,
  notices,
  live,
});

/** The only thing that the editor imports from the runtime. */
export type AppRouter = typeof appRouter;

export type { Context, Services } from './context.ts';
export type * from './shapes/flow-shapes.ts';
export type * from './shapes/publishing-shapes.ts';
export type * from './shapes/language-shapes.ts';
export type * from './shapes/conversation-shapes.ts';
export type * from './shapes/customer-shapes.ts';
export type * from './shapes/page.ts';
export type * from './shapes/people-shapes.ts';
export type * from './shapes/shop-shapes.ts';
export type * from './shapes/live-shapes.ts';
export type * from './shapes/notice-shapes.ts';
export type * from './shapes/delivery-shapes.ts';
export type * from './shapes/replay-shapes.ts';
export type * from './shapes/request-shapes.ts';
