import type { PatientCtx } from "~/features/kernel/ctx";
import { openVault } from "~/features/kernel/keys/vault.server";
import { days } from "~/lib/duration";
import type { CheckIn } from "../entry/entry";
import { ownDiary } from "../entry/own-entry.server";
import { selectCheckInsOfDay } from "./check-in.repo.server";
import { openCheckIn } from "./open-check-in.server";

/** The patient's own check-ins of a day (YYYY-MM-DD) as they lived it, the newest first; 50 at most. */
export async function checkInsOfDay(ctx: PatientCtx, { day }: { day: string }): Promise<CheckIn[]> {
  const scope = ownDiary(ctx);
  const noon = Date.parse(`${day}T12:00Z`);
  // Wide enough for every zone that it may have been lived in.
  const rows = await selectCheckInsOfDay(ctx.db, scope, { day, from: noon - days(1.5), until: noon + days(1.5) });
  let opened: ReturnType<typeof openVault> | undefined;
  const vault = () => (opened ??= openVault(ctx, scope.clinicId, scope.patientId));
  return Promise.all(rows.map((row) => openCheckIn(vault, row)));
}
