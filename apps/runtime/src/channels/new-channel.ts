import { channelKinds, cleanText } from '@bellhop/schema';
import { z } from 'zod';

/** Platform that a channel stands for. */
export const channelKindSchema = z.enum(channelKinds);

/** What a new channel needs. The key stands in addresses. */
export const newChannelSchema = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/),
  name: cleanText(120).trim().min(1),
  kind: channelKindSchema.default('api'),
});
