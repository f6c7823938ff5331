/** A sentence in which what stands between `<b>` and `</b>` is bold, wherever a language puts it. */
export function Emphasized({ text }: { text: string }) {
  return text
    .split(/<b>(.*?)<\/b>/)
    .map((part, index) => (index % 2 === 1 ? <b key={index}>{part}</b> : part));
}
