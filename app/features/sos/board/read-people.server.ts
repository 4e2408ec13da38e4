import { agreedOf, consentsQuery } from "~/features/consent/read-consent.server";
import type { SystemActor } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { openVault } from "~/features/kernel/keys/vault.server";
import { findContactPoints } from "~/features/notifications/reach/find-contact-points.server";
import { onShard } from "~/features/tenancy/clinic/on-shard";
import type { Platform } from "~/platform/platform";
import type { ShardName } from "~/platform/planes";
import { statesOf } from "../contacts/contact-line.server";
import { openContacts, type EmergencyContact } from "../contacts/contact-seal.server";
import { policyOf, type Policy } from "../ladder/ladder.policy";
import type { Callee, HeldContact } from "./people";
import { selectAccount, selectAdmins, selectContacts, selectPolicy, selectTeam } from "./people.repo.server";

/** Everybody who would be called for a patient, and the clinic's ladder, as the databases have them now. */
export type People = {
  callees: Callee[];
  policy: Policy;
  /** The patient's account: whose contacts they are. */
  account: string;
  /** Contacts whom no SMS may reach now. */
  held: HeldContact[];
};

const nowhere = { email: null, phone: null, devices: [] };

type Member = { id: string; accountId: string; name: string; role: "psychologist" | "substitute" | "admin" };

/** Each member once, in the first of their roles. */
function membersOf(
  team: Awaited<ReturnType<typeof selectTeam>>,
  admins: Awaited<ReturnType<typeof selectAdmins>>,
): Member[] {
  const all: Member[] = [
    ...team
      .filter(({ outAt }) => outAt === null)
      .map(({ id, accountId, name }) => ({ id, accountId, name, role: "psychologist" as const })),
    ...team.flatMap(({ substituteId: id, substituteAccountId: accountId, substituteName: name }) =>
      id !== null && accountId !== null && name !== null ? [{ id, accountId, name, role: "substitute" as const }] : [],
    ),
    ...admins.map((admin) => ({ ...admin, role: "admin" as const })),
  ];
  return [...new Map(all.reverse().map((one) => [one.id, one])).values()].reverse();
}

/** Contacts whom an SMS may reach now, and those whom none may; a number that cannot be asked about is decided when it is sent. */
async function sortContacts(platform: Platform, account: string, contacts: readonly EmergencyContact[]) {
  const states = await statesOf(platform, account, contacts);
  const near: Callee[] = [];
  const held: HeldContact[] = [];
  contacts.forEach(({ id, name, phone }, i) => {
    const state = states[i];
    if (state === "waiting") held.push({ id, name, phone, why: "unconfirmed" });
    else if (state === "refused") held.push({ id, name, phone, why: "refused" });
    else near.push({ id, name, phone, role: "contact", email: null, devices: [] });
  });
  return { near, held };
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
  const [team, admins, sealed, policies, [owner], consents] = await db.batch([
    selectTeam(db, scope, patientId),
    selectAdmins(db, scope),
    selectContacts(db, scope, patientId),
    selectPolicy(db, scope),
    selectAccount(db, scope, patientId),
    consentsQuery(db, scope, [patientId], "emergency-contact"),
  ]);
  const account = owner?.accountId ?? patientId;
  const members = membersOf(team, admins);
  const mayBeTold = agreedOf("emergency-contact", consents).has(patientId);
  const agreed = mayBeTold ? sealed.filter(({ consentedAt }) => consentedAt !== null) : [];
  const [points, contacts] = await Promise.all([
    findContactPoints(ctx, shard, scope, members),
    agreed.length === 0
      ? []
      : openVault({ actor: ctx.actor, db, platform, now }, clinicId, patientId).then((vault) =>
          openContacts(vault, agreed),
        ),
  ]);
  const called = members.map(({ id, name, role }): Callee => ({ id, name, role, ...(points.get(id) ?? nowhere) }));
  const { near, held } = await sortContacts(platform, account, contacts);
  return { callees: [...called, ...near], held, policy: policyOf(policies[0]?.policy), account };
}
