import { readGoal } from "~/features/goals/goal/read-goals.server";
import { beginGoal, type NewGoal } from "~/features/goals/goal/write-goal.server";
import type { linkedPair } from "./diary";

type Pair = Awaited<ReturnType<typeof linkedPair>>;

/** A goal of two steps that both see. */
export const goalWords = ({ patient }: Pair, said: Partial<NewGoal> = {}): NewGoal => ({
  ...{ patientId: patient.memberId, title: "Ver amigas", why: "Sinto falta", isShared: true },
  steps: [
    { text: "Ligar para Ana", know: "Ela atendeu" },
    { text: "Marcar um café", know: null },
  ],
  ...said,
});

/** The same, begun by its patient. */
export async function begunGoal(pair: Pair, said: Partial<NewGoal> = {}) {
  const { id } = await beginGoal(pair.patient.ctx, goalWords(pair, said));
  return { patientId: pair.patient.memberId, id };
}

/** A goal as its patient reads it. */
export async function goalNow({ patient }: Pair, which: { patientId: string; id: string }) {
  return (await readGoal(patient.ctx, which)).goal;
}
