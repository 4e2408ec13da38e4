import type { PatientCtx } from "~/features/kernel/ctx";
import type { Alert } from "./alert";
import { readOwnSos, whatHelped } from "./own-sos.server";
import { readOwnHelp, type OwnHelp } from "./read-own-help.server";
import { forStranger } from "./sos.present";
import type { HelpedMost } from "./what-helped.policy";

/** A patient's alert with what stands beside it. */
export type OpenedAlert = { alert: Alert; help: OwnHelp; helped: HelpedMost[] };

/**
 * The patient's own alert, with their plan, people and what has helped; without a word of it all when only the device is known.
 * @throws AppError `sos.not_found`
 */
export async function openOwnAlert(ctx: PatientCtx, id: string, signedIn: boolean): Promise<OpenedAlert> {
  const alert = await readOwnSos(ctx, id);
  const nothing = { plan: null, contacts: null, duty: null };
  if (!signedIn) return { alert: forStranger(alert), help: nothing, helped: [] };
  const [help, helped] = await Promise.all([readOwnHelp(ctx), whatHelped(ctx).catch(() => [])]);
  return { alert, help, helped };
}
