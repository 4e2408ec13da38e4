import type { PatientCtx } from "~/features/kernel/ctx";
import { markRegimen } from "../mark/mark-regimen.server";
import type { RegimenAct } from "../medication.schema";
import { addRegimen, changeRegimen, endRegimen, resumeRegimen } from "./write-regimen.server";

/** Which page shows what came of it: the list, the list with what just left it, or the thing's own. */
type Shown = "list" | "gone" | "own";

/**
 * Does what was pressed on the page of one thing, or of a new one.
 * @param id null: of a new one
 * @returns the page that shows what came of it
 * @throws AppError as the use cases
 */
export async function actOnRegimen(ctx: PatientCtx, id: string | null, act: RegimenAct): Promise<Shown> {
  if (act.intent === "save") {
    const { key, version, shared: isShared, name, kind, times, reminds, dose = null, refill = null } = act;
    const input = { kind, name, dose, refill, times, reminds, isShared };
    if (id === null) await addRegimen(ctx, input, key);
    else await changeRegimen(ctx, { ...input, id, version });
    return "list";
  }
  const one = { id: id ?? "" };
  if (act.intent === "mark") {
    const { slot, state, reason } = act;
    await markRegimen(ctx, { ...one, slot, state, reason });
    return "own";
  }
  if (act.intent === "end") await endRegimen(ctx, one);
  else await resumeRegimen(ctx, one);
  return act.intent === "end" ? "gone" : "list";
}
