import type { ConversationService, CustomerService } from './shapes/conversation-shapes.ts';
import type { FlowService } from './shapes/flow-shapes.ts';
import type { LanguageService } from './shapes/language-shapes.ts';
import type { LiveService } from './shapes/live-shapes.ts';
import type { ChannelService, SessionUser, UserService } from './shapes/people-shapes.ts';

/** All that the API may ask of the rest of the product. Plain interfaces, so that the editor can import the router's types alone. */
export interface Services {
  flows: FlowService;
  language: LanguageService;
  conversations: ConversationService;
  customers: CustomerService;
  users: UserService;
  channels: ChannelService;
  live: LiveService;
}

export interface Context {
  user: SessionUser | null;
  services: Services;
}
