import type { Statements } from "~/db/statement";
import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx, Scope } from "~/features/kernel/ctx";
import { replaceWaits } from "./wait.repo.server";

type Waits = {
  appointmentId: string;
  psychologistId: string;
  /** Patients at the door, and since when (ms). */
  waiting: readonly { patientId: string; since: number }[];
};

/** Writes down who waits at a session's door now, so that the psychologist's pages show it wherever she is, and has them look. Harmless twice. */
export async function showWaits(
  ctx: ClinicCtx<SystemActor>,
  scope: Scope,
  { appointmentId, psychologistId, waiting }: Waits,
): Promise<void> {
  const rows = waiting.map((one) => ({ ...one, appointmentId, psychologistId }));
  await ctx.db.batch(replaceWaits(ctx.db, scope, appointmentId, rows) as unknown as Statements);
  const key = `${appointmentId}/waits/${ctx.now()}`;
  const to = { clinicId: scope.clinicId, memberId: psychologistId };
  // A page that is not reached reads what is true when it looks again.
  await ctx.platform.channels.publish(to, { key, type: "session", data: { appointmentId } }).catch(() => undefined);
}
