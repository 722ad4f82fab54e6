import type { FlowDocument } from '@bellhop/schema';

/** Another flow of the shop. */
export interface OtherFlow {
  document: FlowDocument;
  /** True when this document is what customers meet now. */
  isLive: boolean;
}

/** What a check may know about the shop besides the flow. Nothing is said about what is not known. */
export interface Surroundings {
  /** Ids of the shop's intents. */
  intents?: readonly string[] | null;
  tags?: readonly string[] | null;
  teams?: readonly string[] | null;
  /** Ids of the shop's products. */
  products?: readonly string[] | null;
  /** Names of the shop's secrets. */
  secrets?: readonly string[] | null;
  /** Kinds of channels that the shop uses, such as `line`. */
  channels?: readonly string[] | null;
  /** The shop's flows in the order of the list, this one included or not. */
  flows?: readonly OtherFlow[] | null;
}
