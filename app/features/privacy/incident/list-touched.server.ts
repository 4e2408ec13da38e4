import type { AnyActor, SystemActor } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { withIdempotency } from "~/features/kernel/events/idempotency.server";
import { onShard } from "~/features/tenancy/clinic/on-shard";
import { shardOfClinic } from "~/features/tenancy/clinic/shard-directory.server";
import { findPersonOf, type FoundPerson } from "~/features/tenancy/people/find-person-of.server";
import { AppError } from "~/lib/app-error";
import { seconds } from "~/lib/duration";
import { initials } from "~/lib/text/person-name";
import { clinicTouched, openOne, requireClinic, step, type Desk } from "./handle-incident.server";
import { lookWords } from "./incident-words";
import type { StoredLook } from "./incident.directory.table";
import { countOfClinic, findIncident } from "./incident.repo.server";
import {
  countEarlier,
  foundBy,
  insertListing,
  insertPeople,
  moveListing,
  type ListingRow,
} from "./listing.repo.server";
import { inTurns, turnTime } from "./in-turns.server";
import { placeOf, previewOf, touchedAfter, whoAre } from "./touched.repo.server";

/** What is asked of a clinic's audit; whoever did it as they are called, or by id once one was chosen. */
export type Look = { clinicId: string; from: number; until: number } & {
  who?: string | undefined;
  actorId?: string | undefined;
  groups: string[];
  ip?: string | undefined;
};

/** Rows of the audit that are read to say how many it will be, and that one step of a turn reads. */
const counted = 50_000;
const readAtOnce = 5000;
/** How long the first turn takes (ms) while somebody waits for the page. */
const waitedFor = seconds(2);

/** What a look finds before anything is taken over. Of patients only initials: whose they are is the clinic's to know. */
export type Preview = {
  words: string;
  people: number;
  acts: number;
  /** Whether the whole time was counted; otherwise it is at least so many. */
  isWhole: boolean;
  sample: { at: number; who: string; action: string; whose: string }[];
  /** Whose acts they are, where one was asked for. */
  actor: FoundPerson | null;
};

function stored({ from, until, groups, actorId, ip }: Omit<Look, "clinicId" | "who">, now: number): StoredLook {
  return {
    from,
    // What is done from now on is not looked for: asked again, the same look finds the same.
    until: Math.min(until, now + 1),
    ...(actorId !== undefined && { actorId }),
    ...(groups.length > 0 && { groups }),
    ...(ip !== undefined && { ip }),
  };
}

/** Who did it: known by id, or the only one of that name or address. Several: they are to be chosen from. */
async function actorOf(ctx: Desk, { clinicId, who, actorId }: Look): Promise<FoundPerson | null | FoundPerson[]> {
  if (who === undefined && actorId === undefined) return null;
  const found = await findPersonOf(ctx, clinicId, actorId === undefined ? { text: who ?? "" } : { id: actorId });
  const [first] = found;
  if (first && found.length === 1) return first;
  if (first) return found;
  const words = "Ninguém da clínica. Da equipe serve o nome; de qualquer pessoa, o e-mail inteiro.";
  throw new AppError("request.invalid", { fields: { who: words } });
}

/**
 * Looks into a clinic's audit and takes nothing over: how many people, by which acts, and a few of them.
 * @returns people to choose from when several are called so
 * @throws AppError `privacy.incident_not_found` | `privacy.incident_closed` | `request.invalid` (clinicId, who)
 */
export async function lookForTouched(
  ctx: Desk,
  { id, ...asked }: Look & { id: string },
): Promise<{ choices: FoundPerson[] } | Preview> {
  await openOne(ctx, id);
  const { clinicId } = asked;
  const clinic = await requireClinic(ctx, clinicId);
  const actor = await actorOf(ctx, asked);
  if (Array.isArray(actor)) return { choices: actor };
  const look = stored({ ...asked, actorId: actor?.id }, ctx.now());
  const { db } = onShard(ctx, await shardOfClinic(ctx, clinicId));
  const { people, acts, isWhole, sample } = await previewOf(db, clinicId, look, counted);
  const names = await whoAre(
    db,
    clinicId,
    sample.flatMap(({ subject, actorId }) => [subject ?? [], actorId ?? []].flat()),
  );
  const named = (memberId: string | null, nobody: string) => {
    const found = names.get(memberId ?? "");
    if (!found) return nobody;
    return found.role === "patient" ? `${initials(found.name)} (paciente)` : found.name;
  };
  return {
    words: lookWords(look, { clinic, actor: actor?.name ?? null }),
    people,
    acts,
    isWhole,
    sample: sample.map(({ subject, actorId, action, at }) => {
      return { at, action, who: named(actorId, "Alguém de fora"), whose: named(subject, "alguém que saiu") };
    }),
    actor,
  };
}

/**
 * Takes over whom a look finds: a list of the incident, made from the audit in turns, however many they are. The same key makes one list.
 * @returns the number of the list
 * @throws AppError `privacy.incident_not_found` | `privacy.incident_closed` | `request.invalid` | `kernel.conflict`
 */
export async function listTouched(ctx: Desk, { id, ...asked }: Look & { id: string }, key?: string): Promise<number> {
  const row = await openOne(ctx, id);
  const { clinicId } = asked;
  const clinic = await requireClinic(ctx, clinicId);
  const actor = await actorOf(ctx, asked);
  if (Array.isArray(actor)) throw new AppError("request.invalid", { fields: { who: "Escolha uma das pessoas." } });
  const look = stored({ ...asked, actorId: actor?.id }, ctx.now());
  const number = row.version + 1;
  const place = placeOf(look);
  const listing: ListingRow = {
    ...{ incidentId: id, number, clinicId, look, state: "running", placeAt: place.at, placeId: place.id, turn: 1 },
    ...{ found: 0, by: ctx.actor.accountId, listedAt: ctx.now() },
    ...{ leftBy: null, leftAt: null, leftWhy: null, correction: null },
  };
  const request = { key, useCase: "incident.list", input: { id, ...asked }, resultId: String(number) };
  const kept = await withIdempotency(ctx, request, (idempotency) =>
    step(ctx, row, {
      kind: "listed",
      text: lookWords(look, { clinic, actor: actor?.name ?? null }),
      statements: [insertListing(ctx.db, listing)],
      events: [{ type: "incident.listing", aggregateId: `${id}/${number}`, version: 1, data: { id, number } }],
      idempotency,
    }),
  );
  // A short list is there when the page is; a long one goes on in turns.
  await makeList(ctx, { id, number: Number(kept) }, waitedFor);
  return Number(kept);
}

/** One step of a list that is being made. @returns whether it is done */
async function readOn(ctx: BothPlanesCtx<AnyActor>, row: ListingRow): Promise<boolean> {
  const { incidentId, clinicId, number, look } = row;
  const { db } = onShard(ctx, await shardOfClinic(ctx, clinicId));
  const after = { at: row.placeAt, id: row.placeId };
  const { people, next } = await touchedAfter(db, clinicId, look, { after, limit: readAtOnce });
  const written = people.length > 0 ? [insertPeople(ctx.db, row, people)] : [];
  if (next === null) {
    const done = moveListing(ctx.db, row, { state: "done", found: foundBy(ctx.db, row) });
    const told = clinicTouched(incidentId, number, `${incidentId}/clinic/${clinicId}`);
    await commit(ctx, { clinicId, statements: [...written, done], events: [told], audit: [] });
    return true;
  }
  const on = moveListing(ctx.db, row, { placeAt: next.at, placeId: next.id });
  await commit(ctx, { clinicId, statements: [...written, on], events: [], audit: [] });
  return false;
}

/** Of two last steps at once one is written; the other has nothing to do any more. */
function takenMeanwhile(error: unknown): true {
  if (error instanceof AppError && error.code === "kernel.conflict") return true;
  throw error;
}

/**
 * Whether a clinic's administration is to be told now: the incident is its own, or its first list has somebody.
 * @param number of the list; 1 is the opening
 */
export async function isNewToClinic(
  ctx: BothPlanesCtx<SystemActor>,
  { id, number, clinicId }: { id: string; number: number; clinicId: string },
): Promise<boolean> {
  if (number === 1) return true;
  const row = await findIncident(ctx.db, id);
  if (!row || row.clinicId === clinicId) return false;
  if ((await countEarlier(ctx.db, { incidentId: id, clinicId, number })) > 0) return false;
  return (await countOfClinic(ctx.db, clinicId, id)).some(({ people }) => people > 0);
}

/**
 * Makes a list for a while; what is left is the next turn's, by its own event. Twice at once changes nothing: people are written once, and of
 * two turns one brings the list on.
 * @param time how long (ms) it may take
 */
export async function makeList(
  ctx: BothPlanesCtx<AnyActor>,
  { id, number }: { id: string; number: number },
  time = turnTime,
): Promise<void> {
  const turn = { while: "running" as const, event: "incident.listing" as const, aggregateId: `${id}/${number}`, time };
  await inTurns(ctx, { id, number }, turn, (within, row) => readOn(within, row).catch(takenMeanwhile));
}
