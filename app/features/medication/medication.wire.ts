import * as z from "zod";
import { instantSchema, named } from "~/features/kernel/named.schema";
import { addRegimenSchema, changeRegimenSchema, markHourSchema, markSchema } from "./medication.schema";
import { hourOutcomes } from "./mark/mark";
import type { Adherence } from "./regimen/adherence";
import { regimenKinds, type Regimen } from "./regimen/regimen";

const example = { kind: "medication" as const, name: "Sertralina", dose: "1 comprimido de 50 mg", times: ["08:00"] };
const id = "rgm_01JQ2M3N4P5Q6R7S8T9V0W1X2Y";

/** Something that a patient takes or does, as the API answers it; without `times` it is for when it is needed. */
export const regimenWire = named(
  "Regimen",
  z.object({
    id: z.string(),
    kind: z.enum(regimenKinds),
    name: z.string(),
    dose: z.string().nullable(),
    times: z.array(z.string()),
    reminds: z.boolean(),
    refill: z.string().nullable(),
    isShared: z.boolean(),
    since: z.iso.date(),
  }),
  { ...{ id, ...example, reminds: true, refill: null, isShared: false, since: "2026-03-02" } },
);

const count = z.int().min(0);

/** What a patient shows of it, with how often it was taken and left out of so many hours of the last 28 days. */
export const sharedRegimenWire = named(
  "SharedRegimen",
  z.object({ ...regimenWire.shape, adherence: z.object({ due: count, taken: count, skipped: count }) }),
  {
    ...{ id, ...example, reminds: true, refill: null, isShared: true, since: "2026-03-02" },
    adherence: { due: 28, taken: 25, skipped: 2 },
  },
);

export const changeRegimenBody = named("ChangeRegimen", changeRegimenSchema, { times: ["09:00"] });
export const addRegimenBody = named("AddRegimen", addRegimenSchema, example);
export const markBody = named("MarkRegimen", markSchema, { slot: "2026-03-02T08:00", state: "taken" });
export const markHourBody = named("MarkHour", markHourSchema, {
  ...{ at: "2026-03-02T11:00:00.000Z", zone: "America/Sao_Paulo" },
});
/** The hour that a mark stands under: what is needed to take it back. */
export const markedWire = z.object({ id: z.string(), slot: z.string() });

/** What came of marking an hour whole: `no_hour` when nothing is reminded of at that instant on that clock, and so nothing was marked. */
export const markedHourWire = z.object({ at: instantSchema, outcome: z.enum(hourOutcomes), marked: z.int() });

/** What the API answers. */
export function showRegimen({ version: _, endedAt: __, times, ...rest }: Regimen): z.output<typeof regimenWire> {
  return { ...rest, times: [...times] };
}

/** The same for who cares for the patient. */
export function showSharedRegimen(one: { regimen: Regimen; adherence: Adherence }): z.output<typeof sharedRegimenWire> {
  return { ...showRegimen(one.regimen), adherence: one.adherence };
}
