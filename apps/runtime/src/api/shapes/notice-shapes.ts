/** Something that a flow tells the people of the shop. */
export interface NoticeRow {
  id: string;
  conversationId: string;
  /** Whom it is for; empty for everybody. */
  team: string;
  text: string;
  createdAt: string;
  /** Why it could not be sent to where it should go; null when it was meant for people. */
  failure: string | null;
}

export interface NoticeService {
  list(): Promise<NoticeRow[]>;
  /** Dealt with: nobody sees it any more. */
  close(id: string): Promise<void>;
}
