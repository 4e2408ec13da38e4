import type { Enclose, Enclosures } from "~/features/notifications/delivery/enclosure";
import { selectCharge } from "./charges/charge.repo.server";

/**
 * A reminder leads straight to the page with the Pix code. The code itself names who is paid, so it stays inside. It is dropped when the
 * money has come meanwhile, or nothing is owed any more.
 */
const encloseReminder: Enclose = async (ctx, { clinicId, memberId, subjectId }) => {
  const [row] = await selectCharge(ctx.db, { clinicId }, subjectId);
  if (!row || row.patientId !== memberId || row.status !== "open") return null;
  return { action: { label: "Ver e pagar", path: `/dashboard/receipts/charges/${subjectId}` } };
};

/** What notices of money bring when they go out. */
export const enclosures: Enclosures = { "charge.reminder": encloseReminder };
