import { seconds } from "~/lib/duration";
import { inTime } from "~/lib/in-time";
import type { LineAddress, LineState } from "~/platform/objects/contact-lines.server";
import type { Platform } from "~/platform/platform";

/** How long (ms) it may take to learn how numbers stand: it only stands beside other things. */
const patience = seconds(1);

/**
 * Where what a number has said is kept: under a digest of it. Not keyed, for an answer ("never again") must outlive our keys; the
 * object's own id is a digest again.
 */
export async function contactAddress(phone: string, account: string): Promise<LineAddress> {
  const bytes = new Uint8Array(
    await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`contact-line|${phone}`)),
  );
  return { line: Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(""), account };
}

/** How contacts' numbers stand with an account, in their order; null for one that could not be asked in time. */
export function statesOf(
  { contactLines }: Pick<Platform, "contactLines">,
  account: string,
  contacts: readonly { phone: string }[],
): Promise<(LineState | null)[]> {
  const look = async ({ phone }: { phone: string }) => contactLines.look(await contactAddress(phone, account));
  return Promise.all(
    contacts.map((contact) =>
      inTime(
        look(contact).catch(() => null),
        patience,
        () => null,
      ),
    ),
  );
}
