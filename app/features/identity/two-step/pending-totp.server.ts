import { base32 } from "oslo/encoding";
import { createTOTPKeyURI } from "oslo/otp";
import type { AccountCtx } from "~/features/kernel/ctx";
import { qrPath } from "~/lib/qr-path.server";
import { ownAccount } from "../account/own-account.server";
import { openTotpSecret } from "./totp-secret.server";

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
