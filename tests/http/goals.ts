import type { Credentials } from "./callers";
import { ask, envelopeOf } from "./site";

/** The ids of a goal that the demo patient shares, and of its first step. */
export async function goalIdsOf({ api }: Pick<Credentials, "api">): Promise<{ goal: string; step: string }> {
  const { data } = await envelopeOf(await ask("/api/patient/goals", { headers: api }));
  const shared = (data as { id: string; isShared: boolean; steps: { id: string }[] }[]).find((one) => one.isShared);
  if (!shared) throw new Error("the demo patient shares no goal: did the seed run?");
  return { goal: shared.id, step: shared.steps[0]?.id ?? "" };
}
