import type { Statements } from "~/db/statement";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { log } from "~/platform/log";
import { onShard } from "../clinic/on-shard";
import { shardOfClinic } from "../clinic/shard-directory.server";
import { findMembershipsOfAccounts } from "../login/membership.repo.server";
import { upsertPerson } from "./member.repo.server";

/**
 * `settleMember` for several people of one clinic, in one write. When the shard does not answer, the subscribers of the committed events
 * do it later.
 */
export async function settlePeople(
  ctx: BothPlanesCtx,
  people: readonly { accountId: string; clinicId: string }[],
): Promise<void> {
  const [first] = people;
  if (!first) return;
  try {
    const accounts = [...new Set(people.map(({ accountId }) => accountId))];
    const rows = await findMembershipsOfAccounts(ctx.db, first, accounts);
    const { db } = onShard(ctx, await shardOfClinic(ctx, first.clinicId));
    const statements = accounts.flatMap((id) =>
      upsertPerson(
        db,
        rows.filter(({ accountId }) => accountId === id),
      ),
    );
    await db.batch(statements as Statements);
  } catch (error) {
    log({
      event: "shard.write_deferred",
      memberId: `${people.length} people`,
      error: error instanceof Error ? error.name : "unknown",
    });
  }
}
