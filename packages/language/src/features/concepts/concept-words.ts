/** A subject that customers of shops write about, whatever the language. */
export type Concept =
  | 'abroad'
  | 'account'
  | 'address'
  | 'advice'
  | 'arrival'
  | 'cancel'
  | 'change'
  | 'colour'
  | 'complaint'
  | 'damage'
  | 'delay'
  | 'delivery'
  | 'discount'
  | 'exchange'
  | 'farewell'
  | 'free'
  | 'genuine'
  | 'gift'
  | 'greeting'
  | 'invoice'
  | 'loyalty'
  | 'material'
  | 'mistake'
  | 'opening'
  | 'order'
  | 'parcel'
  | 'payment'
  | 'person'
  | 'place'
  | 'price'
  | 'refund'
  | 'return'
  | 'size'
  | 'stock'
  | 'thanks'
  | 'time'
  | 'warranty'
  | 'whereabouts'
  | 'wholesale';

/**
 * For each concept the words that name it, folded, with spaces between; `*` stands for any ending, `_` for the space
 * between two words that name it only together.
 */
export type ConceptWords = Readonly<Record<Concept, string>>;
