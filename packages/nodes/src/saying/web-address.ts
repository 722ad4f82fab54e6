/** Whether a text can be the address of a page or a picture. One that is filled in by variables may become anything. */
export function isWebAddress(text: string): boolean {
  const address = text.trim();
  return address.includes('{{') || /^https?:\/\/[^\s/]+\S*$/i.test(address);
}
