import type { AccountActor, Role } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { ownAccount } from "~/features/identity/account/own-account.server";
import { guardianOf } from "~/features/care/guardian/guardian-address.server";
import type { Holding } from "~/features/kernel/personal-data";
import { goesAway, heldStores } from "../held-stores.server";
import { openPerson, type Person } from "../open-person.server";
import { obstacleOf, type Obstacle } from "./ask-erasure.server";
import { keptByLaw, type KeptWords } from "./erasure-words";

/** What an erasure would do, told before it is asked for. */
export type ErasurePreview = {
  obstacle: Obstacle | null;
  goes: string[];
  kept: KeptWords[];
  /** Until when (ms) a record is kept, as things are now; null without one. */
  keptUntil: number | null;
  asksCode: boolean;
  /** Whether somebody answers for a minor, and is told when it begins. */
  tellsGuardian: boolean;
};

/** The law by which something of it stays; null when there is nothing there. */
async function lawOf<End extends { isKept: boolean; role?: Role }>(
  holding: Holding<End> | undefined,
  end: End,
): Promise<string[]> {
  if (!holding?.retain || (holding.retain.isRecord && !end.isKept)) return [];
  // Where nobody counts: what only patients have is said to patients.
  if (!holding.count && holding.whose === "patient" && end.role && end.role !== "patient") return [];
  return holding.count && (await holding.count(end)) === 0 ? [] : [holding.retain.law];
}

async function keptLaws({ account, places }: Person): Promise<Set<string>> {
  const asked = heldStores.flatMap(({ inAccount, inPlace }) => [
    lawOf(inAccount, account),
    ...places.map((place) => lawOf(inPlace, place)),
  ]);
  return new Set((await Promise.all(asked)).flat());
}

/** What would go, and what would stay until when and by which law, from what each feature declares and what is there. */
export async function previewErasure(ctx: BothPlanesCtx<AccountActor>): Promise<ErasurePreview> {
  const [own, person] = await Promise.all([ownAccount(ctx), openPerson(ctx, ctx.actor.accountId)]);
  const patients = (person?.places ?? []).filter(({ role }) => role === "patient");
  const [obstacle, laws, guardians] = await Promise.all([
    obstacleOf(ctx, person),
    person ? keptLaws(person) : new Set<string>(),
    Promise.all(patients.map(guardianOf)),
  ]);
  const roles = new Set(person?.places.map(({ role }) => role));
  const isPatient = roles.has("patient");
  const isTeam = roles.has("psychologist") || roles.has("admin");
  const goes = goesAway.filter(({ who }) => who === "all" || (who === "patient" ? isPatient : isTeam));
  const kept = Object.entries(keptByLaw)
    .filter(([law]) => laws.has(law))
    .map(([, { what, ofTeam, until, law }]) => ({ what: ofTeam && !isPatient ? ofTeam : what, until, law }));
  return {
    obstacle,
    goes: goes.map(({ words }) => words),
    kept,
    keptUntil: person?.keptUntil ?? null,
    asksCode: own.totpEnabledAt !== null,
    tellsGuardian: guardians.some((one) => one !== null),
  };
}
