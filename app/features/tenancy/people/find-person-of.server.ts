import type { PlatformActor, Role } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { readEmail } from "~/lib/text/email";
import { shardOfClinic } from "../clinic/shard-directory.server";
import { findMembershipIdsByEmail } from "../login/membership.repo.server";
import { requireRole } from "../login/require-role";
import { selectByIds, selectByLaterName, selectPeople, type PersonRow } from "./people.repo.server";

/** People that are offered to choose from at most. */
const mostChoices = 8;

export type FoundPerson = { id: string; name: string; role: Role };

const once = (rows: readonly PersonRow[]) => [...new Map(rows.map((row) => [row.id, row])).values()];

/**
 * Who of a clinic is meant, for who runs the platform: by id; anybody by their whole e-mail; the team by the beginning of the name or of a
 * later part of it. Patients are not found by name: that somebody is one is not the platform's to look up.
 * @returns 8 at most; several roles of a person are several
 */
export async function findPersonOf(
  ctx: BothPlanesCtx<PlatformActor>,
  clinicId: string,
  by: { id: string } | { text: string },
): Promise<FoundPerson[]> {
  requireRole(ctx.actor, "platform");
  const [db, scope] = [ctx.shard(await shardOfClinic(ctx, clinicId)), { clinicId }];
  const shown = (rows: readonly PersonRow[]) =>
    once(rows)
      .slice(0, mostChoices)
      .map(({ id, name, role }) => ({ id, name, role }));
  if ("id" in by) return shown(await selectByIds(db, scope, [by.id]));
  if (by.text.includes("@"))
    return shown(await selectByIds(db, scope, await findMembershipIdsByEmail(ctx.db, scope, readEmail(by.text))));
  const team = (["psychologist", "admin"] as const).map((role) => ({ q: by.text, role }));
  const page = { after: null, limit: mostChoices, now: ctx.now() };
  const [one, two, three, four] = await db.batch([
    selectPeople(db, scope, team[0] ?? {}, page),
    selectPeople(db, scope, team[1] ?? {}, page),
    selectByLaterName(db, scope, team[0] ?? {}, mostChoices),
    selectByLaterName(db, scope, team[1] ?? {}, mostChoices),
  ]);
  return shown([...one, ...two, ...three, ...four]);
}
