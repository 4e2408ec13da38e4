import { revokeByNumber } from "../../../app/features/notifications/whatsapp/revoke-by-number.server";
import { bothPlanes } from "../../job-scope";
import { effect, textIn } from "../subscriber";

/** Somebody wants no more messages on WhatsApp: their consent ends in every clinic. */
export const revokeWhatsApp = effect("consent.revoke_whatsapp", async (job, event) => {
  const [accountId, evidence] = [textIn(event, "accountId"), textIn(event, "inboundId")];
  if (accountId && evidence) await revokeByNumber(bothPlanes(job), accountId, { at: event.occurredAt, evidence });
});
