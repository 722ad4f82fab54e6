const two = (value: number) => String(value).padStart(2, '0');

/** A moment as an input of type `datetime-local` takes it, on the browser's own clock. */
export function toLocalInput(at: string): string {
  const moment = new Date(at);
  const day = [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join('-');
  return `${day}T${two(moment.getHours())}:${two(moment.getMinutes())}`;
}
