import type { PatientCtx } from "~/features/kernel/ctx";
import { liveOwnSos, readOwnSos } from "../patient/own-sos.server";
import { raiseSos } from "../patient/raise-sos.server";

/**
 * A call for help that is live in the place a person has left is raised in the place where she is now, once, with her words: the
 * people there would not know otherwise. What was raised stays as it is where it is.
 * @returns the id of the call in the new place; null when none is live
 */
export async function carryCall(from: PatientCtx, to: PatientCtx): Promise<string | null> {
  const live = await liveOwnSos(from);
  if (!live) return null;
  // Words that cannot be had now hold nobody up.
  const message = await readOwnSos(from, live.id).then(
    (alert) => alert.message ?? undefined,
    () => undefined,
  );
  const raised = await raiseSos(
    to,
    { severity: live.severity, ...(message === undefined ? {} : { message }) },
    { key: `carried-${live.id}`, origin: "known_device" },
  );
  return raised.id;
}
