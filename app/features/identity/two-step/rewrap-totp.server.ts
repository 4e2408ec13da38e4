import type { SystemActor } from "~/features/kernel/actor";
import type { DirectoryCtx } from "~/features/kernel/ctx";
import type { Rewrapped } from "~/features/kernel/keys/key-rotation.server";
import { replaceSecret, selectOldSecrets } from "./totp.repo.server";
import { openTotpSecret, sealTotpSecret } from "./totp-secret.server";

const pageSize = 100;
/** Secrets gone through in one run. */
const mostARun = 5000;

/**
 * Wraps authenticator secrets of an older master key under the current one. One that does not open is named, and stops no other.
 * @param cursor where the run before stopped
 */
export async function rewrapTotp(ctx: DirectoryCtx<SystemActor>, cursor: string | null): Promise<Rewrapped> {
  const found: Rewrapped = { rewrapped: 0, left: 0, unreadable: [], cursor };
  for (let seen = 0; seen < mostARun;) {
    const rows = await selectOldSecrets(ctx.db, {
      kid: ctx.platform.masterKeys.currentKid,
      after: found.cursor ?? "",
      limit: pageSize,
    });
    for (const row of rows) {
      const secret = await openTotpSecret(ctx.platform.masterKeys, row.id, row);
      if (!secret) found.unreadable.push(row.id);
      else {
        const next = await sealTotpSecret(ctx.platform.masterKeys, row.id, secret);
        await replaceSecret(ctx.db, row.id, row.totpSealed, next);
        found.rewrapped++;
      }
    }
    seen += rows.length;
    found.cursor = rows.length < pageSize ? null : (rows.at(-1)?.id ?? null);
    if (found.cursor === null) break;
  }
  return found;
}
