import type { Credentials } from "./callers";
import { ask, envelopeOf } from "./site";

/** The ids of a goal that the demo patient shares, and of its first step. */
export async function goalIdsOf({ api }: Pick<Credentials, "api">): Promise<{ goal: string; step: string }> {
  const { data } = await envelopeOf(await ask("/api/patient/goals", { headers: api }));
  const shared = (data as { id: string; isShared: boolean; steps: { id: string }[] }[]).find((one) => one.isShared);
  if (!shared) throw new Error("the demo patient shares no goal: did the seed run?");
  return { goal: shared.id, step: shared.steps[0]?.id ?? "" };
}

/** The id of words of care that the demo patient keeps. */
export async function careWordIdOf({ api }: Pick<Credentials, "api">): Promise<string> {
  const { data } = await envelopeOf(await ask("/api/patient/care-words", { headers: api }));
  const [word] = data as { id: string }[];
  if (!word) throw new Error("the demo patient keeps no words of care: did the seed run?");
  return word.id;
}

/** The id of what the demo psychologist said of the demo patient's cycle. */
export async function cycleIdOf({ api }: Pick<Credentials, "api">): Promise<string> {
  const { data } = await envelopeOf(await ask("/api/patient/cycles", { headers: api }));
  const said = (data as { id: string; by: string | null }[]).find(({ by }) => by !== null);
  if (!said) throw new Error("nobody said anything of the demo patient's cycle: did the seed run?");
  return said.id;
}
