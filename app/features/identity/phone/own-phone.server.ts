import { commit } from "~/features/kernel/events/commit.server";
import type { AccountCtx, DirectoryCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { fromBase64url } from "~/lib/base64url";
import { hours, minutes } from "~/lib/duration";
import { identityIds } from "~/features/identity/identity.ids";
import { newId } from "~/lib/id";
import type { Tokens } from "~/platform/keys/tokens.server";
import {
  findCode,
  findOpenCode,
  findPhone,
  insertContactCode,
  proveCode,
  removePhone,
} from "./contact-code.repo.server";
import { confirmIdentity } from "../account/confirm-identity.server";
import type { Again } from "../identity.schema";
import type { PhoneSharing } from "./phone-sharing.server";
import { isSameSecret } from "../account/same-secret.server";

const codeLife = minutes(10);
/** Codes an account may ask for: each costs an SMS. */
const asking = { limit: 5, window: hours(1) };
/** Wrong codes an account may type: a million codes against five tries. */
const typing = { limit: 5, window: minutes(10) };

/** Six digits out of a keyed digest's first 32 bits: the bias of 2^32 over 10^6 is below 0.03 %. */
async function digitsOf(tokens: Pick<Tokens, "mac">, id: string): Promise<string> {
  const digest = fromBase64url(await tokens.mac("phone-code", id)) ?? new Uint8Array(4);
  const number = new DataView(digest.buffer, digest.byteOffset).getUint32(0);
  return String(number % 1_000_000).padStart(6, "0");
}

/** The code that a row's SMS brings. */
export function codeOf(tokens: Pick<Tokens, "mac">, id: string): Promise<string> {
  return digitsOf(tokens, id);
}

/** The phone and the code of a row, for the job that sends it; null when it has become pointless. */
export async function phoneCodeOf(ctx: DirectoryCtx, id: string): Promise<{ phone: string; code: string } | null> {
  const row = await findCode(ctx.db, id);
  if (!row || row.usedAt !== null || row.expiresAt <= ctx.now()) return null;
  return { phone: row.phone, code: await digitsOf(ctx.platform.tokens, id) };
}

/** The phone of the caller's account, and whether it is proved. */
export async function ownPhone(
  ctx: AccountCtx,
): Promise<{ phone: string | null; verified: boolean; waiting: string | null; sharing: PhoneSharing }> {
  const { accountId } = ctx.actor;
  const [row, open] = await Promise.all([findPhone(ctx.db, accountId), findOpenCode(ctx.db, accountId, ctx.now())]);
  return {
    phone: row?.phone ?? null,
    verified: (row?.phoneVerifiedAt ?? null) !== null,
    waiting: open?.phone ?? null,
    sharing: row?.phoneSharing ?? null,
  };
}

/**
 * Sends a code to a phone that the caller says is theirs. It becomes the account's only with the code.
 * @param phone E.164 @throws AppError `auth.too_many_attempts`, and as `confirmIdentity`
 */
export async function requestPhoneCode(ctx: AccountCtx, { phone, password }: { phone: string } & Again): Promise<void> {
  const { accountId } = ctx.actor;
  await confirmIdentity(ctx, password);
  const { attempts } = ctx.platform;
  const { retryAfter } = await attempts.take(`phone-ask:${accountId}`, asking);
  if (retryAfter > 0) throw new AppError("auth.too_many_attempts", { retryAfter });
  const now = ctx.now();
  const id = newId(identityIds.contactCode, now);
  await commit(ctx, {
    clinicId: null,
    statements: [insertContactCode(ctx.db, { id, accountId, phone, createdAt: now, expiresAt: now + codeLife })],
    events: [{ type: "account.phone_code_requested", aggregateId: id, version: 1 }],
    audit: { action: "account.phone_ask", entity: "account", entityId: accountId, fields: ["phone"] },
  });
}

/** Makes a phone the account's own by the newest code sent. @throws AppError `notices.code_invalid` | `auth.too_many_attempts` */
export async function confirmPhone(ctx: AccountCtx, { code }: { code: string }): Promise<void> {
  const { accountId } = ctx.actor;
  const { attempts, tokens } = ctx.platform;
  const { retryAfter, ticket } = await attempts.begin(`phone-type:${accountId}`, typing);
  if (ticket === null) throw new AppError("auth.too_many_attempts", { retryAfter });
  const [open, account] = await Promise.all([findOpenCode(ctx.db, accountId, ctx.now()), findPhone(ctx.db, accountId)]);
  const isRight = open && account && isSameSecret(code, await digitsOf(tokens, open.id));
  await attempts.end(`phone-type:${accountId}`, typing, ticket, isRight ? "void" : "failed");
  if (!isRight) {
    throw new AppError("notices.code_invalid", { fields: { code: "O código não confere ou já venceu." } });
  }
  const proved = { ...open, accountId, version: account.version };
  await commit(ctx, {
    clinicId: null,
    statements: proveCode(ctx.db, proved, ctx.now()),
    events: [{ type: "account.phone_verified", aggregateId: accountId, version: account.version + 1 }],
    audit: { action: "account.phone_verify", entity: "account", entityId: accountId, fields: ["phone"] },
  });
}

/** Takes the caller's phone away; without one it is done already. @throws AppError as `confirmIdentity` */
export async function forgetPhone(ctx: AccountCtx, { password }: Again = {}): Promise<void> {
  const { accountId } = ctx.actor;
  const account = await findPhone(ctx.db, accountId);
  if (!account?.phone) return;
  await confirmIdentity(ctx, password);
  await commit(ctx, {
    clinicId: null,
    statements: [removePhone(ctx.db, accountId, account.version, ctx.now())],
    events: [{ type: "account.phone_removed", aggregateId: accountId, version: account.version + 1 }],
    audit: { action: "account.phone_remove", entity: "account", entityId: accountId, fields: ["phone"] },
  });
}
