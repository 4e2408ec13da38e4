import { and, eq, isNull } from "drizzle-orm";
import type { Anonymous } from "~/features/kernel/actor";
import type { DirectoryCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { AppError } from "~/lib/app-error";
import { days, hours, minutes } from "~/lib/duration";
import { newId } from "~/lib/id";
import { isSameSecret } from "../account/same-secret.server";
import { identityIds } from "../identity.ids";
import { contactCode } from "./contact-code.directory.table";
import { insertContactCode } from "./contact-code.repo.server";
import { codeOf } from "./own-phone.server";

type Ctx = DirectoryCtx<Anonymous>;

const codeLife = minutes(10);
/** How long (ms) the proof is good after the code was typed. */
const proofLife = hours(1);
/** Codes to one number, and asked for from one address: each costs an SMS, and wakes somebody. */
const perNumber = { limit: 3, window: days(1) };
const perAddress = { limit: 10, window: hours(1) };
const typing = { limit: 5, window: minutes(10) };
/** Whose such a code is: no account's. */
const nobody = "nobody";

/**
 * Sends a code to a number that somebody without account says is theirs. The work and the answer are the same whatever is held of the number, and
 * beyond three a day nothing goes and the answer stays the same.
 * @param phone E.164 @returns the code's id, which is no secret @throws AppError `auth.too_many_attempts` for the address alone
 */
export async function askStrangerCode(ctx: Ctx, { phone }: { phone: string }): Promise<{ id: string }> {
  const { attempts, tokens } = ctx.platform;
  const [address, number] = await Promise.all([
    tokens.mac("attempts", `contact-address|${ctx.request.address}`),
    tokens.mac("attempts", `contact|${phone}`),
  ]);
  const ofAddress = await attempts.take(address, perAddress);
  if (ofAddress.retryAfter > 0) throw new AppError("auth.too_many_attempts", { retryAfter: ofAddress.retryAfter });
  const now = ctx.now();
  const id = newId(identityIds.contactCode, now);
  if ((await attempts.take(number, perNumber)).retryAfter > 0) return { id };
  await commit(ctx, {
    clinicId: null,
    statements: [
      insertContactCode(ctx.db, { id, accountId: nobody, phone, createdAt: now, expiresAt: now + codeLife }),
    ],
    events: [{ type: "account.phone_code_requested", aggregateId: id, version: 1 }],
    audit: { action: "contact.ask", entity: "contact_code", entityId: id },
  });
  return { id };
}

const ofStranger = (id: string) => and(eq(contactCode.id, id), eq(contactCode.accountId, nobody));

/**
 * Takes the code that went to the number. @returns what proves for an hour that the number is theirs
 * @throws AppError `notices.code_invalid` | `auth.too_many_attempts`
 */
export async function proveStranger(ctx: Ctx, { id, code }: { id: string; code: string }): Promise<{ proof: string }> {
  const { attempts, tokens } = ctx.platform;
  const key = await tokens.mac("attempts", `contact-type|${id}`);
  const { retryAfter, ticket } = await attempts.begin(key, typing);
  if (ticket === null) throw new AppError("auth.too_many_attempts", { retryAfter });
  const row = await ctx.db.select().from(contactCode).where(ofStranger(id)).get();
  const now = ctx.now();
  const isRight = row?.usedAt === null && row.expiresAt > now && isSameSecret(code, await codeOf(tokens, id));
  await attempts.end(key, typing, ticket, isRight ? "void" : "failed");
  if (!isRight) throw new AppError("notices.code_invalid", { fields: { code: "O código não confere ou já venceu." } });
  await commit(ctx, {
    clinicId: null,
    statements: [
      ctx.db
        .update(contactCode)
        .set({ usedAt: now })
        .where(and(ofStranger(id), isNull(contactCode.usedAt))),
    ],
    events: [],
    audit: { action: "contact.prove", entity: "contact_code", entityId: id },
  });
  return { proof: `${id}.${await tokens.mac("contact-proof", id)}` };
}

/** The number that a proof is of, and the proof's id. @throws AppError `auth.token_invalid` for a forged one, or after an hour */
export async function numberOfProof(ctx: Ctx, proof: string): Promise<{ id: string; phone: string }> {
  const [id = "", mac = ""] = proof.split(".", 2);
  const isOurs = (await ctx.platform.tokens.macs("contact-proof", id)).some((one) => isSameSecret(mac, one));
  const row = isOurs ? await ctx.db.select().from(contactCode).where(ofStranger(id)).get() : undefined;
  if (!row || row.usedAt === null || row.usedAt + proofLife <= ctx.now()) throw new AppError("auth.token_invalid");
  return { id, phone: row.phone };
}
