import type { Cycle } from "~/ui/copy/cycles";

/** What a patient's last days show, as far as the cycle needs it. */
export type Lately = {
  hasEntries: boolean;
  newComments: number;
  /** Days of the last seven with a mood. */
  daysWithMood: number;
  /** Days since somebody began to accompany them; null without anybody. */
  daysAccompanied: number | null;
};

/** Days after the first meeting in which finding each other is the subject. */
const beginning = 7;
/** Moods that already make a line. */
const enoughToSee = 3;

/** Where somebody stands in the four cycles, and what that means today. The first that fits speaks. */
export function currentCycle({ hasEntries, newComments, daysWithMood, daysAccompanied }: Lately): {
  cycle: Cycle;
  says: string;
} {
  if (newComments > 0)
    return { cycle: "cuidar", says: "Alguém leu você com atenção e respondeu. Receber também é cuidar de si." };
  if (!hasEntries && daysAccompanied === null)
    return { cycle: "criar", says: "É aqui que começa: uma palavra, um rosto, o que der hoje." };
  if (daysAccompanied !== null && daysAccompanied < beginning) {
    return {
      cycle: "curar",
      says: "Agora há alguém acompanhando você. O que você escolher mostrar ajuda a próxima conversa.",
    };
  }
  if (daysWithMood >= enoughToSee)
    return {
      cycle: "crescer",
      says: "Seus últimos dias já formam um desenho. Olhar para ele, sem julgar, mostra o caminho.",
    };
  return { cycle: "criar", says: "Escrever pouco também conta. Uma frase já dá forma ao dia." };
}
