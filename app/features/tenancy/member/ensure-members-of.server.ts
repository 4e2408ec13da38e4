import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { ensureMember } from "./ensure-member.server";
import { findNamedMembershipsOf } from "../login/membership.repo.server";
import { settleMember } from "./settle-member.server";

/**
 * Makes the shards' copies of a person what the directory says, in every clinic.
 * @param onFailure `defer`: right after the commit, its subscriber comes again; `throw`: the subscriber itself, which is retried
 */
export async function ensureMembersOf(
  ctx: BothPlanesCtx,
  accountId: string,
  onFailure: "defer" | "throw",
): Promise<void> {
  const write = onFailure === "defer" ? settleMember : ensureMember;
  for (const { id } of await findNamedMembershipsOf(ctx.db, accountId)) await write(ctx, id);
}
