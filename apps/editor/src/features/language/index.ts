export { LanguagePage } from './language-page.tsx';
export { TeachMessage } from './teach-message.tsx';
