/** Somebody, or a page, that a search found. */
export type Found = { href: string; label: string; detail?: string };

/** Text as it is compared: without accents and case. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}

/** The places whose name has a word that begins with what is asked; all of them when nothing is. */
export function placesFor<P extends { label: string }>(places: readonly P[], asked: string): P[] {
  const query = plain(asked);
  return places.filter(({ label }) => query === "" || ` ${plain(label)}`.includes(` ${query}`));
}
