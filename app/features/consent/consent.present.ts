import { isoOrNull } from "~/lib/time/iso";
import type { Consent } from "./read-consent.server";

/** A consent as the API shows it. */
export function showConsent({ purpose, granted, version, at, words }: Consent) {
  return { purpose, granted, version, at: isoOrNull(at), words };
}
