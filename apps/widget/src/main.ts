import { startChat } from './start-chat.ts';
import './view/page.css';

const root = document.getElementById('chat');
const key = /^\/chat\/([^/]+)/.exec(location.pathname)?.[1] ?? '';
if (root !== null) startChat(root, decodeKey(key));

/** A broken escape in the address is simply an unknown channel. */
function decodeKey(raw: string): string {
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}
