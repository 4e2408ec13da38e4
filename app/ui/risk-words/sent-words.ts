/** Texts shorter than this say nothing that is looked for. */
const least = 6;

/** A field of words: an address, a number or a secret is none. */
export function wordsIn(field: unknown): string {
  if (field instanceof HTMLTextAreaElement) return field.value;
  const isWords = field instanceof HTMLInputElement && (field.type === "text" || field.type === "search");
  return isWords ? field.value : "";
}

/** Whether a text is long enough to say something that is looked for. */
export function isLong(text: string): boolean {
  return text.length >= least;
}

/** Hears what every form of the page sends, before anything else does. @returns how to stop */
export function hearSent(onText: (text: string) => void): () => void {
  const onSubmit = ({ target }: Event) => {
    if (!(target instanceof HTMLFormElement)) return;
    const texts = [...target.elements].map(wordsIn).filter(isLong);
    if (texts.length > 0) onText(texts.join("\n"));
  };
  document.addEventListener("submit", onSubmit, true);
  return () => document.removeEventListener("submit", onSubmit, true);
}
