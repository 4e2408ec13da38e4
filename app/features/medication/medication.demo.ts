import type { Demo } from "~/features/kernel/said/demo-stage";
import { minutes } from "~/lib/duration";
import { dayAfter, localDay } from "~/lib/time/wall-clock";
import { markRegimen } from "./mark/mark-regimen.server";
import { instantOf } from "./regimen/slots";
import { addRegimen, type NewRegimen } from "./regimen/write-regimen.server";

const list: readonly NewRegimen[] = [
  {
    ...{ kind: "medication", name: "Sertralina", dose: "1 comprimido de 50 mg", times: ["08:00"] },
    ...{ refill: "Receita nova em dezembro, com a Dra. Lúcia.", reminds: true, isShared: true },
  },
  {
    ...{ kind: "habit", name: "Caminhar vinte minutos", dose: null, times: ["18:30"] },
    ...{ refill: null, reminds: false, isShared: true },
  },
  {
    ...{ kind: "medication", name: "Dipirona", dose: "20 gotas, se doer a cabeça", times: [] },
    ...{ refill: null, reminds: false, isShared: false },
  },
];

/** Days before today on which the morning's was left out, and on which nobody walked. */
const skipped = new Map([[12, "Acordei enjoada."]]);
const unmarked = new Set([3, 17]);
const walked = new Set([2, 4, 5, 8, 9, 11, 15, 16, 18, 19, 22, 25]);
const days = 27;

/** Four weeks of what the first patient takes and does. */
export const demo: Demo = async ({ care: [first], actingAs, moment }) => {
  if (!first) return;
  const { patient } = first;
  const start = actingAs(patient, "patient", moment(days, "07:00"));
  const { zone } = start.actor;
  const today = localDay(moment(0, "12:00"), zone);
  const [morning, walk, drops] = await Promise.all(list.map((one) => addRegimen(start, one)));
  const mark = (id: string, slot: string, state: "taken" | "skipped", reason?: string) => {
    const at = (instantOf(slot, zone) ?? 0) + minutes(7);
    return markRegimen(actingAs(patient, "patient", at), { id, slot, state, reason });
  };
  for (let ago = days; ago > 0; ago--) {
    const day = dayAfter(today, -ago);
    const why = skipped.get(ago);
    if (morning && !unmarked.has(ago)) await mark(morning.id, `${day}T08:00`, why ? "skipped" : "taken", why);
    if (walk && walked.has(ago)) await mark(walk.id, `${day}T18:30`, "taken");
  }
  if (drops) await markRegimen(actingAs(patient, "patient", moment(6, "16:20")), { id: drops.id, state: "taken" });
};
