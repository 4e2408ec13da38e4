import type { PsychologistCtx } from "~/features/kernel/ctx";
import { seconds } from "~/lib/duration";
import { liveAlerts } from "./answer-sos.server";
import type { AlertHead } from "../board/alert";
import { ifInTime } from "../board/if-in-time.server";

/** A call for help of a patient that is not over, as the psychologist's lists mark it. */
export type PatientCall = { id: string; patientId: string; isAnswered: boolean };

/** Longest wait (ms) of a list for the clinic's board; the bar above every page says the same a moment later. */
const patience = seconds(1);

/** Open calls that concern the psychologist, at most 200, asked of the board and of no database; none when it is late. */
export async function readOpenCalls(ctx: PsychologistCtx): Promise<PatientCall[]> {
  const alerts = await readCallsInTime(ctx);
  return alerts.map(({ id, patient, status }) => ({
    id,
    patientId: patient.id,
    isAnswered: status === "acknowledged",
  }));
}

/** The same as their board shows them, for a page that lists them among other things; none when the board is late. */
export async function readCallsInTime(ctx: PsychologistCtx): Promise<AlertHead[]> {
  return (await ifInTime("live", liveAlerts(ctx), patience)) ?? [];
}
