import type { SystemActor } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { openVault } from "~/features/kernel/vault.server";
import { findContactPoints } from "~/features/notifications/find-contact-points.server";
import { onShard } from "~/features/tenancy/on-shard";
import type { ShardName } from "~/platform/platform";
import { openContacts } from "./contact-seal.server";
import { policyOf, type Policy } from "./ladder.policy";
import type { Callee } from "./people";
import { selectAdmins, selectContacts, selectPolicy, selectTeam } from "./people.repo.server";

/** Everybody who would be called for a patient, and the clinic's ladder, as the databases have them now. */
export type People = { callees: Callee[]; policy: Policy };

const nowhere = { email: null, phone: null, devices: [] };

type Member = { id: string; accountId: string; name: string; role: "psychologist" | "substitute" | "admin" };

/** Each member once, in the first of their roles. */
function membersOf(
  team: Awaited<ReturnType<typeof selectTeam>>,
  admins: Awaited<ReturnType<typeof selectAdmins>>,
): Member[] {
  const all: Member[] = [
    ...team.map(({ id, accountId, name }) => ({ id, accountId, name, role: "psychologist" as const })),
    ...team.flatMap(({ substituteId: id, substituteAccountId: accountId, substituteName: name }) =>
      id !== null && accountId !== null && name !== null ? [{ id, accountId, name, role: "substitute" as const }] : [],
    ),
    ...admins.map((admin) => ({ ...admin, role: "admin" as const })),
  ];
  return [...new Map(all.reverse().map((one) => [one.id, one])).values()].reverse();
}

/**
 * Reads who would be called for a patient: the team of the care links, their substitutes, the admins, and the contacts that the
 * patient has agreed to. Two rounds on the shard, one on the directory.
 */
export async function readPeople(
  ctx: BothPlanesCtx<SystemActor>,
  shard: ShardName,
  { clinicId, patientId }: { clinicId: string; patientId: string },
): Promise<People> {
  const { db, platform, now } = onShard(ctx, shard);
  const scope = { clinicId };
  const [team, admins, sealed, policies] = await db.batch([
    selectTeam(db, scope, patientId),
    selectAdmins(db, scope),
    selectContacts(db, scope, patientId),
    selectPolicy(db, scope),
  ]);
  const members = membersOf(team, admins);
  const agreed = sealed.filter(({ consentedAt }) => consentedAt !== null);
  const [points, contacts] = await Promise.all([
    findContactPoints(ctx, shard, scope, members),
    agreed.length === 0
      ? []
      : openVault({ db, platform, now }, clinicId, patientId).then((vault) => openContacts(vault, agreed)),
  ]);
  const called = members.map(({ id, name, role }): Callee => ({ id, name, role, ...(points.get(id) ?? nowhere) }));
  const near = contacts.map(({ id, name, phone }): Callee => ({
    id,
    name,
    phone,
    role: "contact",
    email: null,
    devices: [],
  }));
  return { callees: [...called, ...near], policy: policyOf(policies[0]?.policy) };
}
