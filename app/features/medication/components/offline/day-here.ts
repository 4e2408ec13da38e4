import { toWallClock } from "~/lib/time/wall-clock";
import type { OutboxItem } from "~/ui/outbox/outbox-store";
import type { MarkState } from "../../mark/mark";
import { slotsOfDay, type Slot } from "../../regimen/slots";
import { saidKey, type KeptDay, type KeptRegimen } from "./keep-day";

/** An hour of today as this device knows it. `waits`: what was said of it has not been sent yet. */
export type HourHere = {
  regimen: KeptRegimen;
  slot: Slot;
  isPast: boolean;
  said: MarkState | null;
  waits: boolean;
};

/** What is for when it is needed: at which hours (HH:MM) it was taken today, and how many of them wait to be sent. */
export type NeededHere = { regimen: KeptRegimen; taken: string[]; waiting: number };

type Waiting = Pick<OutboxItem, "request">;
type SaidHere = { id: string; slot: Slot | null; state: MarkState | "open" };

/** What waits in the outbox and is said of hours, the oldest first: taps of pages, and of a reminder's button. */
function saidIn({ all, said }: KeptDay, waiting: readonly Waiting[]): SaidHere[] {
  return waiting.flatMap(({ request: { path, body } }): SaidHere[] => {
    const id = /^\/api\/patient\/regimens\/([^/]+)\/marks$/.exec(path)?.[1];
    const state = body.state as SaidHere["state"];
    if (id !== undefined) return [{ id, slot: typeof body.slot === "string" ? body.slot : null, state }];
    if (path !== "/api/patient/regimens/hours") return [];
    const slot = toWallClock(Date.parse(String(body.at)), String(body.zone));
    return all
      .filter(({ reminds, times }) => reminds && times.includes(slot.slice(11)))
      .filter((regimen) => said[saidKey(regimen.id, slot)] === undefined)
      .map((regimen) => ({ id: regimen.id, slot, state: "taken" as const }));
  });
}

/**
 * Today's list without the server: what is kept, and over it what waits to be sent, the later word last.
 * @param wall YYYY-MM-DDTHH:MM on the device's clock
 */
export function dayHere(
  kept: KeptDay,
  waiting: readonly Waiting[],
  wall: string,
): { hours: HourHere[]; needed: NeededHere[] } {
  const day = wall.slice(0, 10);
  const here = saidIn(kept, waiting);
  const hours = kept.all.flatMap((regimen) =>
    slotsOfDay(regimen.times, day).map((slot): HourHere => {
      const last = here.filter((one) => one.id === regimen.id && one.slot === slot).at(-1);
      const known = kept.said[saidKey(regimen.id, slot)] ?? null;
      const said = last ? (last.state === "open" ? null : last.state) : known;
      return { regimen, slot, isPast: slot <= wall, said, waits: last !== undefined };
    }),
  );
  const needed = kept.all
    .filter(({ times }) => times.length === 0)
    .map((regimen): NeededHere => {
      const ofToday = Object.keys(kept.said).filter((key) => key.startsWith(saidKey(regimen.id, day)));
      const taken = ofToday.map((key) => key.slice(regimen.id.length + 1).slice(11, 16)).sort();
      return { regimen, taken, waiting: here.filter(({ id, slot }) => id === regimen.id && slot === null).length };
    });
  return { hours: hours.sort((a, b) => (a.slot < b.slot ? -1 : a.slot > b.slot ? 1 : 0)), needed };
}
