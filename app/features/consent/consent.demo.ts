import type { Demo } from "~/features/kernel/said/demo-stage";
import { decideConsent } from "./decide-consent.server";

/** A psychologist of the demo clinic gets his notices by WhatsApp; the others have not been asked yet. */
export const demo: Demo = async ({ team: { marcelo }, actingAs, moment }) => {
  const ctx = actingAs(marcelo, "psychologist", moment(28, "09:15"));
  await decideConsent(ctx, { purpose: "whatsapp", granted: true, place: "page" });
};
