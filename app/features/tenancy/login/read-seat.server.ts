import type { AnyActor } from "~/features/kernel/actor";
import type { DirectoryCtx } from "~/features/kernel/ctx";
import { findNamedMembership, type NamedMembership } from "./membership.repo.server";

/** A membership with the name and zone of its person, by id; for jobs. */
export function readSeat(ctx: DirectoryCtx<AnyActor>, memberId: string): Promise<NamedMembership | undefined> {
  return findNamedMembership(ctx.db, memberId);
}
