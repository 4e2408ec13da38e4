import { findSharedPhone } from "~/features/identity/phone/phone-sharing.server";
import type { DirectoryCtx, PatientCtx } from "~/features/kernel/ctx";
import { seconds } from "~/lib/duration";
import { inTime } from "~/lib/in-time";
import type { Alert } from "../board/alert";
import { readOwnSos, whatHelped } from "./own-sos.server";
import { readOwnHelp, type OwnHelp } from "./read-own-help.server";
import { forStranger } from "../sos.present";
import type { HelpedMost } from "./what-helped.policy";

/** A patient's alert with what stands beside it; `mayPhone`: who answers sees the patient's phone. */
export type OpenedAlert = { alert: Alert; help: OwnHelp; helped: HelpedMost[]; mayPhone: boolean };

/** Longest wait (ms) for what only stands beside the alert. */
const patience = seconds(1);

/** Whether who answers sees the patient's phone; no when the directory does not say in time: nothing is promised that may not be. */
function mayPhoneOf(directory: Pick<DirectoryCtx, "db">, accountId: string): Promise<boolean> {
  const found = findSharedPhone(directory.db, accountId).then((phone) => phone !== null);
  return inTime(
    found.catch(() => false),
    patience,
    () => false,
  );
}

/**
 * The patient's own alert, with their plan, people and what has helped; without a word of it all when only the device is known.
 * @throws AppError `sos.not_found`
 */
export async function openOwnAlert(
  ctx: PatientCtx,
  id: string,
  signedIn: boolean,
  directory: Pick<DirectoryCtx, "db">,
): Promise<OpenedAlert> {
  const [alert, mayPhone] = await Promise.all([readOwnSos(ctx, id), mayPhoneOf(directory, ctx.actor.accountId)]);
  const nothing = { plan: null, contacts: null, duty: null, words: null };
  if (!signedIn) return { alert: forStranger(alert), help: nothing, helped: [], mayPhone: false };
  const [help, helped] = await Promise.all([readOwnHelp(ctx), whatHelped(ctx).catch(() => [])]);
  return { alert, help, helped, mayPhone };
}
