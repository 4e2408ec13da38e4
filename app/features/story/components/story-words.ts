import type { Cycle } from "~/ui/copy/cycles";
import type { Chapter, Counted } from "../read-story.server";

/** What each cycle means, for who reads it for the first time. None is better than another, and they come back. */
export const cycleMeanings: Record<Cycle, string> = {
  criar: "Pôr em palavras, em desenho, em lista: dar forma ao que ainda é só sensação.",
  cuidar: "Pedir e receber ajuda, descansar, deixar que alguém fique por perto.",
  crescer: "Olhar para trás e enxergar o caminho: o que mudou, o que ajuda, o que se repete.",
  curar: "Encontrar quem acompanha, e com essa pessoa mexer no que dói.",
};

const words: Record<Counted, readonly [one: string, many: string]> = {
  entries: ["anotação", "anotações"],
  practices: ["prática", "práticas"],
  tasks: ["tarefa feita", "tarefas feitas"],
  sessions: ["sessão", "sessões"],
};

/** What moved in a chapter, as a sentence; null when nothing was counted, which is not said. @param most from here on it is "so many or more" */
export function movedWords({ counts }: Pick<Chapter, "counts">, most: number): string | null {
  const parts = (Object.keys(words) as Counted[]).flatMap((name) => {
    const n = counts[name];
    if (n === 0) return [];
    const [one, many] = words[name];
    return [`${n >= most ? `${most} ou mais` : n} ${n === 1 ? one : many}`];
  });
  return parts.length === 0 ? null : new Intl.ListFormat("pt-BR", { type: "conjunction" }).format(parts);
}
