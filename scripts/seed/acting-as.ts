import type { PatientActor, PsychologistActor } from "../../app/features/kernel/actor";
import type { ClinicCtx } from "../../app/features/kernel/ctx";
import type { RequestScope } from "../../app/load-context";
import type { DemoPerson } from "../../app/features/kernel/said/demo-stage";
import { zone } from "./people";

/** A demo person acting at an instant of the past, through the same use cases as everybody. */
export function actingAs<R extends "patient" | "psychologist">(
  scope: RequestScope,
  { accountId, memberId, clinic, name }: DemoPerson,
  role: R,
  at: number,
): ClinicCtx<R extends "patient" ? PatientActor : PsychologistActor> {
  const actor = {
    accountId,
    memberId,
    clinicId: clinic.id,
    role,
    sessionId: "ses_demo",
    name,
    zone,
  } as unknown as R extends "patient" ? PatientActor : PsychologistActor;
  return {
    actor,
    db: scope.shard(clinic.shard),
    plane: clinic.shard,
    platform: scope.platform,
    now: () => at,
    request: { requestId: "seed", address: "", userAgent: "seed" },
  };
}
