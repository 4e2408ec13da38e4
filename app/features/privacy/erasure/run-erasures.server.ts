import { canonicalHash, canonicalJson } from "~/features/records/document/canonical";
import type { SystemActor } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { runsAlone } from "~/features/tenancy/member/runs-alone.server";
import { days, minutes } from "~/lib/duration";
import { erasePerson, hindrancesOf, isOnlyClosing } from "../erase-person.server";
import { openPerson } from "../open-person.server";
import { certificateOf } from "./certificate";
import { countHeld, countLeft, heldSchema, type Held } from "./count-held.server";
import { repeatErasures } from "./repeat-erasures.server";
import {
  addressOf,
  claimErasure,
  dueErasures,
  insertParty,
  letterWaits,
  moveErasure,
  openDesks,
  partiesOf,
  settleParty,
  type ErasureRow,
} from "./erasure.repo.server";
import { partiesToTell, whoWasTold } from "./parties.server";

type Job = BothPlanesCtx<SystemActor>;

const atOnce = 20;
/** A run that died is gone on with after this. */
const lease = minutes(10);
/** What people have to settle is looked at this often. */
const againAfter = minutes(15);
/** How often it is looked whether the retention has taken what was kept. */
const lookedAtEach = days(1);
/** Longest (ms) that an address is kept for the letter with the certificate. */
const addressKeptFor = days(3);

/** Not due yet: who asked, or did not, is told that it is near. */
async function remind(ctx: Job, row: ErasureRow): Promise<void> {
  await commit(ctx, {
    clinicId: null,
    statements: [moveErasure(ctx.db, row, { nextTryAt: row.dueAt })],
    // Two and three are the begin (or the way back) and the end.
    events: [{ type: "erasure.near", aggregateId: row.id, version: 4 }],
    audit: [],
  });
}

/** Asked for, and due: it begins, unless people have to settle something first. */
async function begin(ctx: Job, row: ErasureRow): Promise<void> {
  const person = await openPerson(ctx, row.accountId);
  const why = person ? await hindrancesOf(person) : [];
  if (await runsAlone(ctx, row.accountId)) why.push("runs_alone");
  if (why.length > 0) {
    await moveErasure(ctx.db, row, { waitsFor: why.join(","), nextTryAt: ctx.now() + againAfter });
    return;
  }
  const held: Held = person ? await countHeld(person) : { places: [], lines: [], kept: [] };
  const began = {
    state: "running" as const,
    waitsFor: null,
    email: await addressOf(ctx.db, row.accountId),
    held: JSON.stringify(held),
    keptUntil: person?.keptUntil ?? null,
  };
  const parties = await partiesToTell(ctx, row.id, person);
  const letters = parties.filter(({ state }) => state === "waits");
  await commit(ctx, {
    clinicId: null,
    statements: [
      moveErasure(ctx.db, row, { ...began, nextTryAt: ctx.now() }),
      ...parties.map((party) => insertParty(ctx.db, party)),
    ],
    events: [
      { type: "erasure.begun", aggregateId: row.id, version: 2 },
      ...letters.map(({ id }) => ({ type: "erasure.party" as const, aggregateId: id, version: 1 })),
    ],
    audit: { action: "erasure.begin", entity: "account", entityId: row.accountId },
  });
}

/**
 * All is erased, and the letters to others have their end: what there was against what is left, hashed; the hash goes into the audit, which
 * is sealed.
 */
async function certify(ctx: Job, row: ErasureRow): Promise<void> {
  const { parties, waits, nextTryAt } = await whoWasTold(ctx, row.id);
  if (waits) {
    await moveErasure(ctx.db, row, { waitsFor: "letters", nextTryAt });
    return;
  }
  const held = heldSchema.parse(JSON.parse(row.held ?? "null"));
  const left = await countLeft(ctx, row.accountId, held);
  const certificate = certificateOf({ ...row, doneAt: ctx.now() }, held, left, parties);
  const certificateHash = await canonicalHash(certificate);
  const done = {
    state: "done" as const,
    waitsFor: null,
    held: null,
    certificate: canonicalJson(certificate),
    certificateHash,
    endedAt: ctx.now(),
    nextTryAt: ctx.now() + minutes(1),
  };
  await commit(ctx, {
    clinicId: null,
    statements: [
      moveErasure(ctx.db, row, done),
      ...parties.filter(({ kind }) => kind !== "clinic").map((party) => settleParty(ctx.db, party)),
      openDesks(ctx.db, row.id, ctx.now()),
    ],
    events: [{ type: "erasure.done", aggregateId: row.id, version: 3 }],
    audit: {
      action: "erasure.certify",
      entity: "account",
      entityId: row.accountId,
      reason: `certificate ${certificateHash}`,
    },
  });
}

/** Erases until it is done, has to wait, or the time is up. @returns whether nothing is left to erase */
async function erase(ctx: Job, row: ErasureRow, until: number): Promise<boolean> {
  do {
    const far = await erasePerson(ctx, row.accountId);
    if (far.state === "done") return true;
    if (far.state === "waits") {
      const nextTryAt = ctx.now() + (isOnlyClosing(far.why) ? 0 : againAfter);
      await moveErasure(ctx.db, row, { waitsFor: far.why.join(","), nextTryAt });
      return false;
    }
  } while (ctx.now() < until);
  await moveErasure(ctx.db, row, { waitsFor: null, nextTryAt: ctx.now() });
  return false;
}

/** Whether the certificate's letter and those to others have all been sent or given up. */
async function lettersAreOut(ctx: Job, id: string): Promise<boolean> {
  const [waits, parties] = await Promise.all([letterWaits(ctx.db, id), partiesOf(ctx.db, id)]);
  return waits === false && parties.every(({ state }) => state !== "waits");
}

/** What was still on its way when the certificate was made has had its time. */
async function forgetAddresses(ctx: Job, id: string): Promise<void> {
  const late = (await partiesOf(ctx.db, id)).filter(({ kind }) => kind !== "clinic");
  for (const party of late) await settleParty(ctx.db, party.state === "waits" ? { ...party, state: "failed" } : party);
}

/** After the end: the address goes with its letter, and when a kept record is old enough, that goes, too. */
async function finish(ctx: Job, row: ErasureRow): Promise<void> {
  const now = ctx.now();
  if (row.email !== null) {
    const isOver = (await lettersAreOut(ctx, row.id)) || (row.endedAt ?? 0) + addressKeptFor <= now;
    if (isOver) await forgetAddresses(ctx, row.id);
    await moveErasure(ctx.db, row, isOver ? { email: null, nextTryAt: row.keptUntil } : { nextTryAt: now });
    return;
  }
  const person = await openPerson(ctx, row.accountId);
  if (person?.keptUntil) await moveErasure(ctx.db, row, { keptUntil: person.keptUntil, nextTryAt: person.keptUntil });
  // What was kept goes with the monthly report, as everybody's does, once somebody could look at it (ADR 0087).
  else if (person) await moveErasure(ctx.db, row, { nextTryAt: now + lookedAtEach });
  else await moveErasure(ctx.db, row, { keptUntil: null, nextTryAt: null });
}

async function advance(ctx: Job, row: ErasureRow, until: number): Promise<void> {
  switch (row.state) {
    case "asked":
      return row.dueAt > ctx.now() ? remind(ctx, row) : begin(ctx, row);
    case "running":
      return (await erase(ctx, row, until)) ? certify(ctx, row) : undefined;
    case "done":
      return finish(ctx, row);
    case "taken_back":
      await moveErasure(ctx.db, row, { nextTryAt: null });
      return;
    default:
      throw new Error(`no such state ${String(row.state satisfies never)}`);
  }
}

/**
 * Brings every erasure that is due a step on: begins it, erases piece by piece, makes the certificate, forgets the address. A run that
 * is killed is gone on with by the next; of two at once one has it. One that fails holds no other up.
 * @param budget how long (ms) it may take
 * @returns how many were looked at
 * @throws the first failure, after all were tried
 */
export async function runErasures(ctx: Job, budget: number): Promise<number> {
  const until = ctx.now() + budget;
  const failures: unknown[] = [];
  let done = await repeatErasures(ctx, until).catch((failure: unknown) => failures.push(failure) && 0);
  for (const row of await dueErasures(ctx.db, ctx.now(), atOnce)) {
    if (!(await claimErasure(ctx.db, row, ctx.now() + lease))) continue;
    done++;
    await advance(ctx, row, until).catch((failure: unknown) => failures.push(failure));
    if (ctx.now() >= until) break;
  }
  if (failures.length > 0) throw failures[0];
  return done;
}
