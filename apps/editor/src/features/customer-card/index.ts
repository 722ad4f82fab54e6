export { CustomerCard } from './customer-card.tsx';
