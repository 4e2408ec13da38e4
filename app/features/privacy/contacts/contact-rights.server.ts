import { numberOfProof } from "~/features/identity/phone/stranger-code.server";
import type { Anonymous } from "~/features/kernel/actor";
import type { DirectoryCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { contactAddress } from "~/features/sos/contacts/contact-line.server";
import { AppError } from "~/lib/app-error";

type Ctx = DirectoryCtx<Anonymous>;

/** Who speaks for a number itself, beside the accounts that gave it. */
const owner = "owner";

/** What is held of a number, for whoever proved that it is theirs: never whose contact they are. Instants in ms. */
export type ContactRights = { phone: string; people: number; sentAt: number[]; left: boolean };

/** @throws AppError `auth.token_invalid` without a good proof */
export async function readContactRights(ctx: Ctx, proof: string): Promise<ContactRights> {
  const { phone } = await numberOfProof(ctx, proof);
  const { accounts, sentAt, never } = await ctx.platform.contactLines.about(await contactAddress(phone, owner));
  return { phone, people: accounts.length, sentAt, left: never };
}

function unlessPressedTwice(error: unknown): void {
  if (!(error instanceof AppError && error.code === "kernel.conflict")) throw error;
}

/**
 * The owner of a number says that what somebody wrote of them is wrong (LGPD art. 18, III): who gave the number is asked to look at their list.
 * Nothing that was typed goes along: a stranger's words have no way to somebody who is ill. Once a code.
 * @throws AppError `auth.token_invalid` without a good proof
 */
export async function askContactCorrection(ctx: Ctx, proof: string): Promise<void> {
  const { id, phone } = await numberOfProof(ctx, proof);
  const { accounts } = await ctx.platform.contactLines.about(await contactAddress(phone, owner));
  await commit(ctx, {
    clinicId: null,
    statements: [],
    events: [{ type: "contact.to_correct", aggregateId: id, version: 3, data: { accounts } }],
    audit: { action: "contact.to_correct", entity: "contact_code", entityId: id },
    onConflict: { domain_event: "kernel.conflict" },
  }).catch(unlessPressedTwice);
}

/**
 * The owner of a number wants no message for anybody any more (LGPD art. 18, VI and § 2º): from this moment on none goes, and who gave it is told
 * that somebody of their list left. A call for help goes on to everybody else. Twice is once.
 * @throws AppError `auth.token_invalid` without a good proof
 */
export async function leaveAsContact(ctx: Ctx, proof: string): Promise<void> {
  const { id, phone } = await numberOfProof(ctx, proof);
  const lines = ctx.platform.contactLines;
  const at = await contactAddress(phone, owner);
  const { accounts, never } = await lines.about(at);
  if (never) return;
  await commit(ctx, {
    clinicId: null,
    statements: [],
    events: [{ type: "contact.left", aggregateId: id, version: 2, data: { accounts } }],
    audit: { action: "contact.leave", entity: "contact_code", entityId: id },
    onConflict: { domain_event: "kernel.conflict" },
  }).catch(unlessPressedTwice);
  // Last: what fails before is done again whole.
  await lines.answer(at, "never");
}
