import { and, eq, getTableName } from "drizzle-orm";
import { account as accountTable } from "~/features/identity/account/account.directory.table";
import { erasedPerson } from "~/features/identity/erasure/erased-person.directory.table";
import { closeAccount } from "~/features/identity/account/close-account.server";
import type { SystemActor } from "~/features/kernel/actor";
import { auditEntry } from "~/features/kernel/audit-entry.both.table";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import type { Holding, PersonalData, PersonalStore } from "~/features/kernel/personal-data";
import { closePlaces } from "~/features/tenancy/member/close-places.server";
import { everyPersonalData } from "~/registry/personal-data.server";
import { inErasing } from "./held-stores.server";
import { openPerson, type Person } from "./open-person.server";
import { whatIsKept, type Kept } from "./what-is-kept";

type Job = BothPlanesCtx<SystemActor>;

/**
 * How far an erasure is. It `waits` for what people have to do first (a live call for help, care that somebody must take over), or
 * for what is under way; it `goes_on` when there is more than one run may do; once `done`, `kept` says what stays and by which law.
 */
export type Erasure = { state: "waits"; why: string[] } | { state: "goes_on" } | { state: "done"; kept: Kept[] };

/** Whether an erasure waits for nothing that anybody has to do: what is being closed, or moved, comes to its end by itself. */
export function isOnlyClosing(why: readonly string[]): boolean {
  return why.every((one) => one === "closing" || one === "moving");
}

/** Pieces of one run: little enough for one job. */
const piecesPerRun = 200;

/** Whether a store is the row by which a person is found at all. */
function isAccountRow({ name }: PersonalStore): boolean {
  return name === getTableName(accountTable);
}

async function reasons(
  { account, places }: Pick<Person, "account" | "places">,
  asked: readonly PersonalData[],
): Promise<string[]> {
  const said = await Promise.all(asked.map(async ({ waitsFor }) => (await waitsFor?.(account, places)) ?? null));
  return said.filter((why) => why !== null);
}

/** What people have to do, or what has to come to its end, before an erasure may begin: codes of the features that wait. */
export function hindrancesOf(person: Person): Promise<string[]> {
  return reasons(person, everyPersonalData.slice(1));
}

/** Erases piece by piece until nothing is left, or no more pieces are. @returns how many are; null when it broke off */
export async function piecesOf<End>(
  holding: Holding<End> | undefined,
  end: End,
  pieces: number,
): Promise<number | null> {
  if (!holding?.erase) return pieces;
  for (let left = pieces; left > 0; left--) if (await holding.erase(end)) return left;
  return null;
}

const [accountRow, others] = [inErasing.filter(isAccountRow), inErasing.filter((store) => !isAccountRow(store))];

/** Places first, then what leads to them: a run that is killed finds the way again. @returns whether all is done */
async function erase({ account, places }: Person, pieces: number): Promise<boolean> {
  let left: number | null = pieces;
  for (const place of places) {
    for (const { inPlace } of others) {
      left = await piecesOf(inPlace, place, left);
      if (left === null) return false;
    }
  }
  for (const { inAccount } of others) {
    left = await piecesOf(inAccount, account, left);
    if (left === null) return false;
  }
  return true;
}

/** Takes the last thing away: without the account nobody finds the rest, nor asks for it again. @returns whether it is done */
async function eraseAccountRow({ account }: Person): Promise<boolean> {
  const done = await Promise.all(accountRow.map(async ({ inAccount }) => (await inAccount?.erase?.(account)) ?? true));
  return done.every(Boolean);
}

const whole = "all";

/** Written once, in the audit and in the ledger that a restore repeats, and once more when what was kept is erased, too. */
async function noteDone(ctx: Job, accountId: string, reason: string): Promise<void> {
  const action = "person.erase";
  const known = and(eq(auditEntry.entityId, accountId), eq(auditEntry.action, action), eq(auditEntry.reason, reason));
  if ((await ctx.db.$count(auditEntry, known)) > 0) return;
  const audit = { action, entity: "account", entityId: accountId, reason };
  const isWhole = reason === whole;
  const line = { accountId, erasedAt: ctx.now(), isWhole };
  const ledger = ctx.db
    .insert(erasedPerson)
    .values(line)
    .onConflictDoUpdate({ target: erasedPerson.accountId, set: { isWhole } });
  await commit(ctx, { clinicId: null, statements: [ledger], events: [], audit });
}

/**
 * Erases a person (LGPD art. 18 VI) from both planes, the objects and the files store, but for what a law has us keep. First every
 * door is shut, and what was under way comes to its end; then pieces are erased until nothing is left, the account last. Killed anywhere it is begun
 * again from the start and passes over what is gone; done twice it changes nothing. Who asks has been proved before.
 * @param pieces of this run; call again while it `goes_on`
 * @throws AppError `tenancy.last_admin` when a clinic would be left without anybody who runs it
 */
export async function erasePerson(ctx: Job, accountId: string, pieces = piecesPerRun): Promise<Erasure> {
  const person = await openPerson(ctx, accountId);
  if (!person) return { state: "done", kept: [] };
  const [kernel, ...rest] = everyPersonalData;
  const before = await reasons(person, rest);
  if (before.length > 0) return { state: "waits", why: before };
  await closeAccount(ctx, accountId);
  await closePlaces(ctx, accountId);
  // Once more, for what came in before the doors were shut; and now until what was said of it is heard everywhere.
  const after = await reasons(person, kernel ? [kernel, ...rest] : rest);
  if (after.length > 0) return { state: "waits", why: after };
  if (!(await erase(person, pieces))) return { state: "goes_on" };
  // The evidence before the last row: a run that is killed between them notes nothing twice, and is never done without a note.
  await noteDone(ctx, accountId, person.account.isKept ? "but the record" : whole);
  if (!(await eraseAccountRow(person))) return { state: "goes_on" };
  return { state: "done", kept: whatIsKept(person) };
}
