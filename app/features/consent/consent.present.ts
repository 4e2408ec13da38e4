import { isoOrNull } from "~/lib/time/iso";
import type { AnsweredConsent } from "./read-consent.server";

/** A consent as the API shows it. */
export function showConsent({ purpose, granted, version, at, words }: AnsweredConsent) {
  return { purpose, granted, version, at: isoOrNull(at), words };
}
