import { dropKept, keepForReading, readKept } from "~/ui/device/kept";
import type { MarkState } from "../../mark/mark";
import type { Regimen } from "../../regimen/regimen";
import type { Today } from "../../regimen/read-regimens.server";

/** What the device keeps of one thing: what a day's list needs. */
export type KeptRegimen = Pick<Regimen, "id" | "kind" | "name" | "dose" | "times" | "reminds">;

/** What is taken and done, and what was said of its hours, as this device saw it last. `said`: by `saidKey`. */
export type KeptDay = { all: KeptRegimen[]; said: Record<string, MarkState>; keptAt: number };

const name = "medication";

/** Names an hour of one thing. */
export const saidKey = (id: string, slot: string) => `${id} ${slot}`;

/** Keeps a patient's list on this device for when there is no network; an empty one forgets it. */
export async function keepDay(owner: string, { all, hours, needed }: Today): Promise<void> {
  if (all.length === 0) return dropKept(name);
  const marked = hours.flatMap(({ regimen, slot, mark }) => (mark ? [[saidKey(regimen.id, slot), mark.state]] : []));
  const taken = needed.flatMap(({ regimen, marks }) =>
    marks.map(({ slot, state }) => [saidKey(regimen.id, slot), state]),
  );
  await keepForReading(owner, name, {
    all: all.map(({ id, kind, name: called, dose, times, reminds }) => ({
      ...{ id, kind, dose, times, reminds, name: called },
    })),
    said: Object.fromEntries([...marked, ...taken]) as KeptDay["said"],
    keptAt: Date.now(),
  } satisfies KeptDay);
}

/** The list kept for a person, or null. */
export async function keptDay(owner: string): Promise<KeptDay | null> {
  return (await readKept(owner, name)) as KeptDay | null;
}

/** Notes in what is kept what was said of an hour here, so that it is known also once it has been sent. */
export async function noteSaid(owner: string, id: string, slot: string, state: MarkState | "open"): Promise<void> {
  const kept = await keptDay(owner);
  if (kept === null) return;
  const said = Object.entries(kept.said).filter(([key]) => key !== saidKey(id, slot));
  if (state !== "open") said.push([saidKey(id, slot), state]);
  await keepForReading(owner, name, { ...kept, said: Object.fromEntries(said) } satisfies KeptDay);
}
