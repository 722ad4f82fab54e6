import type { ConversationService } from './shapes/conversation-shapes.ts';
import type { CustomerService } from './shapes/customer-shapes.ts';
import type { DeliveryService } from './shapes/delivery-shapes.ts';
import type { DemoService } from './shapes/demo-shapes.ts';
import type { FlowService } from './shapes/flow-shapes.ts';
import type { PublishingService } from './shapes/publishing-shapes.ts';
import type { LanguageService } from './shapes/language-shapes.ts';
import type { LiveService } from './shapes/live-shapes.ts';
import type { NoticeService } from './shapes/notice-shapes.ts';
import type { ReplayService } from './shapes/replay-shapes.ts';
import type { RequestService } from './shapes/request-shapes.ts';
import type { ProductService, ShopService } from './shapes/shop-shapes.ts';
import type { ChannelService, SessionUser, UserService } from './shapes/people-shapes.ts';

/** All that the API may ask of the rest of the product. Plain interfaces, so that the editor can import the router's types alone. */
export interface Services {
  flows: FlowService;
  publishing: PublishingService;
  language: LanguageService;
  conversations: ConversationService;
  customers: CustomerService;
  users: UserService;
  channels: ChannelService;
  shop: ShopService;
  products: ProductService;
  notices: NoticeService;
  deliveries: DeliveryService;
  replay: ReplayService;
  requests: RequestService;
  live: LiveService;
  demo: DemoService;
}

export interface Context {
  user: SessionUser | null;
  services: Services;
}
