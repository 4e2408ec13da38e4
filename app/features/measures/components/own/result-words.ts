import type { ReliableChange } from "../../instrument/reliable-change";

type Result = {
  /** Whether the safety item was answered with 1 or more. */
  safety: boolean;
  band: string | null;
  change: { reliable: ReliableChange } | null;
  hasTeam: boolean;
};

const heavy = new Set(["moderate", "moderately-severe", "severe", "positive", "poor", "low"]);

/** What a patient is told of what they answered: kind words, no number, no name of a state. Pure. */
export function resultWords({ safety, band, change, hasTeam }: Result): string[] {
  const next = hasTeam
    ? "Quem acompanha você vê as respostas, e vocês podem conversar sobre elas na próxima sessão."
    : "Se quiser, leve estas respostas a quem cuida de você, ou a um serviço de saúde.";
  // Beside it nothing is said to be light, whatever the total.
  if (safety) return ["Suas respostas estão guardadas. O que você contou importa, qualquer que seja o resto.", next];
  if (band === null)
    return ["Suas respostas estão guardadas. Algumas perguntas ficaram sem resposta, e tudo bem.", next];
  const said = heavy.has(band)
    ? "Pelo que você respondeu, estas duas semanas têm pesado. Você não precisa dar conta disso sem ajuda."
    : "Pelo que você respondeu, estas duas semanas têm sido mais leves. Continue cuidando do que faz bem a você.";
  return [said, ...changeWords(change), next];
}

function changeWords(change: Result["change"]): string[] {
  if (change?.reliable === "better") return ["Em relação à última vez, há uma melhora que dá para notar."];
  if (change?.reliable === "worse")
    return ["Em relação à última vez, as coisas ficaram mais pesadas. Vale contar a alguém."];
  return [];
}
