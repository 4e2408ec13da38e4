import { base32 } from "oslo/encoding";
import { createTOTPKeyURI } from "oslo/otp";
import { encode } from "uqr";
import type { AccountCtx } from "~/features/kernel/ctx";
import { ownAccount } from "../account/own-account.server";
import { openTotpSecret } from "./totp-secret.server";

/** A text as the path of its QR code: one square of side 1 per dark module, runs drawn as one, without the quiet zone. */
function qrPath(text: string): { path: string; size: number } {
  const { data, size } = encode(text, { ecc: "M", border: 0 });
  const runs = data.flatMap((row, y) => {
    const line = row.map((dark) => (dark ? "1" : "0")).join("");
    return [...line.matchAll(/1+/g)].map(
      (run) => `M${String(run.index)} ${String(y)}h${String(run[0].length)}v1h-${String(run[0].length)}z`,
    );
  });
  return { path: runs.join(""), size };
}

/** What an authenticator app needs: a text to type, a link, and the path of a QR code. */
export type PendingTotp = {
  secretBase32: string;
  uri: string;
  /** `d` of an SVG path of dark squares, one unit each. */
  qrSvgPath: string;
  /** Side of the QR code in units; the quiet zone of 4 (ISO/IEC 18004) is the page's to leave. */
  qrSize: number;
};

/** The secret that waits to be confirmed, or null when none does. */
export async function pendingTotp(ctx: AccountCtx): Promise<PendingTotp | null> {
  const account = await ownAccount(ctx);
  if (account.totpEnabledAt !== null) return null;
  const secret = await openTotpSecret(ctx.platform.masterKeys, account.id, account);
  if (!secret) return null;
  const uri = createTOTPKeyURI("CÁRIS", account.email, secret);
  const { path, size } = qrPath(uri);
  return { secretBase32: base32.encode(secret, { includePadding: false }), uri, qrSvgPath: path, qrSize: size };
}
