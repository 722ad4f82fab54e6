/** What is written in place of names: the customer's, which stands already, and that of anybody else. */
export interface StandIns {
  customer: string;
  other: string;
}
