import { readEmail } from "~/lib/text/email";
import { fold } from "~/lib/text/text";

type Named = { id: string; name: string; email: string };

/** People by what a file may call them: made once for all its rows. */
export type Finder = (cells: {
  name?: string | undefined;
  email?: string | undefined;
}) => { id: string } | { words: string };

/** Said of a name that is nobody's: somebody may say by hand who is meant. */
export const unknownWords = "Não encontramos esta pessoa entre quem você acompanha.";

/** How a row names somebody, for all rows that do so alike to be told together. */
export function nameIn({ cells }: { cells: Record<string, string> }): string {
  return fold(`${cells.patient ?? ""} ${cells.email ?? ""}`.slice(0, lookedAt * 2)).trim();
}

/** Characters of a cell in which a name is looked for. */
const lookedAt = 300;

/**
 * Finds people by an address among what a cell says, else by their whole name, alone or within a text ("Sessão com Rosa Lima"). Two of
 * one name are nobody: the file has to say the address.
 */
export function finderOf(people: readonly Named[]): Finder {
  const byEmail = new Map(people.filter(({ email }) => email !== "").map((one) => [one.email, one]));
  const names = people.map((one) => ({ ...one, folded: fold(one.name) }));
  return ({ name = "", email = "" }) => {
    for (const word of `${email} ${name}`.slice(0, lookedAt * 4).split(/[\s,;<>()]+/)) {
      const found = word.includes("@") ? byEmail.get(readEmail(word)) : undefined;
      if (found) return found;
    }
    const said = ` ${fold(name.slice(0, lookedAt))
      .replace(/[^\p{L}\p{N}']+/gu, " ")
      .trim()} `;
    if (said.trim() === "") return { words: "Falta dizer de quem é." };
    const bare = (text: string) => ` ${text.replace(/[^\p{L}\p{N}']+/gu, " ").trim()} `;
    const whole = names.filter(({ folded }) => bare(folded) === said);
    const within = whole.length > 0 ? whole : names.filter(({ folded }) => said.includes(bare(folded)));
    const [one, ...others] = within;
    if (!one) return { words: unknownWords };
    if (others.length > 0) return { words: "Mais de uma pessoa que você acompanha tem este nome. Use o e-mail." };
    return one;
  };
}
