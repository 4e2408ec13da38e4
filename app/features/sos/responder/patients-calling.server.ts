import type { AdminActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { seconds } from "~/lib/duration";
import { ifInTime } from "../board/if-in-time.server";
import { liveAlerts } from "./answer-sos.server";

/** Patients of the clinic whose call for help is not over, by id, asked of the board; none when it is late: its own page says the same. */
export async function patientsCalling(ctx: ClinicCtx<AdminActor>): Promise<string[]> {
  const alerts = (await ifInTime("live", liveAlerts(ctx), seconds(1))) ?? [];
  return alerts.map(({ patient }) => patient.id);
}
