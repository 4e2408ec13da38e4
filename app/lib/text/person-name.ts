/** What stands before a name and is no part of it, without dots and ordinals: title → the article that goes with it. */
const titles = new Map<string, "a" | "o">([
  ["dr", "o"],
  ["dra", "a"],
  ["doutor", "o"],
  ["doutora", "a"],
  ["prof", "o"],
  ["profa", "a"],
  ["professor", "o"],
  ["professora", "a"],
  ["psic", "a"],
  ["psicólogo", "o"],
  ["psicóloga", "a"],
  ["sr", "o"],
  ["sra", "a"],
  ["srta", "a"],
]);

const particles = new Set(["da", "das", "de", "do", "dos", "e"]);

const bare = (word: string) => word.toLowerCase().replace(/[.ªº]/g, "");
/** "Prof.ª" and "Drª" are said as "Profa" and "Dra". */
const titleOf = (word: string) => titles.get(bare(/[rf]\.?ª$/i.test(word) ? `${word}a` : word));
const isParticle = (word: string) => particles.has(word.toLowerCase());

type NameParts = { titles: string[]; words: string[] };

/** A name's titles and the rest of it. A name that is nothing but titles is kept as the name. */
function partsOf(name: string): NameParts {
  const all = name.split(/\s+/).filter((word) => word !== "");
  const from = all.findIndex((word) => titleOf(word) === undefined);
  return from === -1 ? { titles: [], words: all } : { titles: all.slice(0, from), words: all.slice(from) };
}

/** What one calls a person: "Dra. Ana Lima" → "Ana", "de Souza" → "de Souza", "Prof. Dr. Rui" → "Rui"; empty for an empty name. */
export function firstName(name: string): string {
  const { words } = partsOf(name);
  const end = words.findIndex((word) => !isParticle(word));
  return words.slice(0, end + 1 || words.length).join(" ");
}

/** First and last initial of a name, without titles and particles: "Dra. Ana Lúcia dos Santos" → "AS"; "–" for an empty name. */
export function initials(name: string): string {
  const { words } = partsOf(name);
  const said = words.some((word) => !isParticle(word)) ? words.filter((word) => !isParticle(word)) : words;
  const ends = said.length > 1 ? [said[0], said.at(-1)] : said;
  return (
    ends
      .map((word) => /[\p{L}\p{N}]\p{M}*/u.exec(word ?? "")?.[0] ?? "")
      .join("")
      .toUpperCase() || "–"
  );
}

/** What the practice of a person is called: "Consultório de Ana Lima", "Consultório da Dra. Ana", "Consultório do Dr. Rui". */
export function practiceName(name: string): string {
  const [title] = partsOf(name).titles;
  const article = title === undefined ? "" : titleOf(title);
  return `Consultório d${article === "" || article === undefined ? "e" : article} ${name.trim()}`;
}
