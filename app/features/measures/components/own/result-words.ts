import type { ReliableChange } from "../../instrument/reliable-change";

type Result = {
  /** The safety item: answered with 1 or more (`raised`), left out (`open`), or neither. */
  safety: "raised" | "open" | "none";
  band: string | null;
  change: { reliable: ReliableChange } | null;
  hasTeam: boolean;
  /** Whether the two weeks that were asked about are still "these". */
  isRecent: boolean;
};

const heavy = new Set(["moderate", "moderately-severe", "severe", "positive", "poor", "low"]);

/** Whether a quiet way to help stands beside what was answered: it weighs, or the safety item was left out. Pure. */
export function wantsHelpBeside({ safety, band }: Pick<Result, "safety" | "band">): boolean {
  return safety === "open" || (safety === "none" && band !== null && heavy.has(band));
}

/** What a patient is told of what they answered: kind words, no number, no name of a state. Pure. */
export function resultWords({ safety, band, change, hasTeam, isRecent }: Result): string[] {
  const next = hasTeam
    ? "Quem acompanha você vê as respostas, e vocês podem conversar sobre elas na próxima sessão."
    : "Se quiser, leve estas respostas a quem cuida de você, ou a um serviço de saúde.";
  // Beside it nothing is said to be light, whatever the total.
  if (safety === "raised")
    return ["Suas respostas estão guardadas. O que você contou importa, qualquer que seja o resto.", next];
  if (safety === "open" || band === null)
    return ["Suas respostas estão guardadas. Algumas perguntas ficaram sem resposta, e tudo bem.", next];
  return [...bandWords(heavy.has(band), change?.reliable ?? "none", isRecent), next];
}

/** One thing is said, not two that contradict each other: what has become heavier is not called light. */
function bandWords(isHeavy: boolean, change: ReliableChange, isRecent: boolean): string[] {
  const weeks = isRecent ? "estas duas semanas têm pesado" : "as duas semanas antes desta resposta pesaram";
  const light = isRecent
    ? "estas duas semanas não têm pesado tanto"
    : "as duas semanas antes desta resposta não pesaram tanto";
  if (isHeavy) {
    const better = change === "better" ? " Ainda assim, há uma melhora que dá para notar desde a vez anterior." : "";
    const worse = change === "worse" ? ", mais do que na vez anterior" : "";
    return [`Pelo que você respondeu, ${weeks}${worse}. Você não precisa dar conta disso sem ajuda.${better}`];
  }
  if (change === "worse")
    return [`Pelo que você respondeu, ${weeks} mais do que na vez anterior. Vale contar a alguém.`];
  const better = change === "better" ? " Desde a vez anterior, há uma melhora que dá para notar." : "";
  return [`Pelo que você respondeu, ${light}.${better} Continue cuidando do que faz bem a você.`];
}
