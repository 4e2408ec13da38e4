import { actKinds, type ActKind, type Counts } from "./acts";

type Challenge = { name: string; words: string; goal: number; progress: (week: readonly Counts[]) => number };

const daysWith = (kinds: readonly ActKind[]) => (week: readonly Counts[]) =>
  week.filter((counts) => kinds.some((kind) => (counts[kind] ?? 0) > 0)).length;
const times = (kind: ActKind) => (week: readonly Counts[]) =>
  week.reduce((sum, counts) => sum + (counts[kind] ?? 0), 0);

/** What somebody may take on for a week, Monday to Sunday. Nothing happens when it is not done. */
export const challenges = {
  check_in_3: {
    name: "Três olhares",
    words: "Registrar como você está em 3 dias",
    goal: 3,
    progress: daysWith(["checked_in"]),
  },
  write_2: { name: "Duas páginas", words: "Escrever no diário em 2 dias", goal: 2, progress: daysWith(["wrote"]) },
  tasks_2: { name: "Dois passos", words: "Fazer 2 tarefas", goal: 2, progress: times("task") },
  days_4: {
    name: "Quatro dias seus",
    words: "Fazer qualquer coisa por você em 4 dias",
    goal: 4,
    progress: daysWith(actKinds.filter((kind) => kind !== "challenge")),
  },
} as const satisfies Record<string, Challenge>;

export type ChallengeCode = keyof typeof challenges;
export const challengeCodes = Object.keys(challenges) as [ChallengeCode, ...ChallengeCode[]];

/** How far a challenge is, and whether it is done. @param week what was done on each day of it */
export function challengeProgress(code: ChallengeCode, week: readonly Counts[]): { done: number; goal: number } {
  const { goal, progress } = challenges[code];
  return { done: Math.min(goal, progress(week)), goal };
}
