import type { DirectoryCtx } from "~/features/kernel/ctx";
import { findById, type Credential } from "./account.repo.server";

/** The account of an id with what a sign-in compares, for a sign-in that goes on. */
export function findCredential(ctx: DirectoryCtx, accountId: string): Promise<Credential | undefined> {
  return findById(ctx.db, accountId);
}
