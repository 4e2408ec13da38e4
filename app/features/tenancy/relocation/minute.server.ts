import type { NewAudit } from "~/features/kernel/events/change";
import { commit } from "~/features/kernel/events/commit.server";
import { goThroughAgain } from "~/features/kernel/keys/key-rotation.server";
import { copyChanges, type Went } from "./copy-rows.server";
import { inTurn, readChanges, setFence, stagedTables } from "./fence.repo.server";
import { saveRelocation, switchShard } from "./relocation.repo.server";
import { mostTries, readOnlyAtMost } from "./relocation.state";
import { insertStaged, leftOut, stagedEnd, untriggered } from "./rows.repo.server";
import { removeRows } from "./remove-rows.server";
import { sumTables } from "./sums.repo.server";
import type { UnderWay } from "./under-way";

/** Rows that one statement puts into their table: many, for each time its triggers are taken away and made again. */
const placedAtOnce = 10_000;
/** Changes few enough to begin the minute with. */
const fewChanges = 50;
/** Rounds of copying changes before the minute begins, however many there are by then. */
const mostRounds = 40;

/** Puts every staged row into its table. Harmless twice. */
async function placeRows({ to, turn, tables }: UnderWay): Promise<void> {
  const { clinicId } = turn;
  const staged = new Set(await stagedTables(to, clinicId));
  for (const table of (await tables()).filter(({ name }) => staged.has(name)))
    for (let after: string | null = ""; after !== null;) {
      const end: { last: string | null; n: number } | undefined = await stagedEnd(
        to,
        table.name,
        clinicId,
        after,
        placedAtOnce,
      );
      if (!end || end.n === 0) break;
      await untriggered(to, table.name, inTurn(to, turn), [insertStaged(to, table, clinicId, after, placedAtOnce)]);
      after = end.n < placedAtOnce ? null : end.last;
    }
}

/** Whether both sides hold the same, table by table; what was compared is kept with the move. */
async function compare({ from, to, turn, tables }: UnderWay) {
  const all = await tables();
  const without = await leftOut(to, all, turn.clinicId);
  const [left, right] = await Promise.all([
    sumTables(from, all, turn.clinicId, without),
    sumTables(to, all, turn.clinicId),
  ]);
  const differing = all.filter((_, i) => left[i]?.rows !== right[i]?.rows || left[i]?.sum !== right[i]?.sum);
  const compared = Object.fromEntries(
    all.flatMap(({ name }, i) => (right[i] && right[i].rows > 0 ? [[name, right[i]]] : [])),
  );
  return { differing: differing.map(({ name }) => name), compared };
}

/** The clinic lives there from now on: one batch of the directory, which says so to everybody's next request. */
async function switchOver(
  { ctx, row }: UnderWay,
  compared: Record<string, { rows: number; sum: number }>,
): Promise<void> {
  const { clinicId, fromShard, toShard } = row;
  const audit: NewAudit = { action: "clinic.relocate", entity: "clinic", entityId: clinicId, fields: ["shard"] };
  await commit(ctx, {
    clinicId,
    statements: [
      saveRelocation(ctx.db, row, { state: "switched", switchedAt: ctx.now(), compared }),
      ...switchShard(ctx.db, row),
      goThroughAgain(ctx.db, toShard),
    ],
    events: [{ type: "clinic.relocated", aggregateId: row.id, version: 1, data: { from: fromShard, to: toShard } }],
    audit,
  });
}

/** Before the minute: the tail is copied until it is short. */
async function shorten(move: UnderWay): Promise<Went> {
  for (let round = 0; round < mostRounds; round++) if ((await copyChanges(move)) < fewChanges) break;
  return { closedAt: move.ctx.now() };
}

/**
 * The read-only minute: nothing is written of the clinic any more, what is left is copied, put in its place, and both sides are
 * compared; then it lives there. When the minute is over before that, the clinic is open again.
 */
export async function closeAndSwitch(move: UnderWay): Promise<Went> {
  const { ctx, row, from, to, turn } = move;
  if (row.closedAt === null) return shorten(move);
  if (ctx.now() - row.closedAt > readOnlyAtMost) return { state: "reopening" };
  await setFence(from, turn, "closed");
  while ((await copyChanges(move)) > 0);
  await setFence(to, turn, "arriving");
  await placeRows(move);
  const { differing, compared } = await compare(move);
  // A call for help may have been left for its board meanwhile: then once more.
  if (differing.length > 0) {
    const isLater = (await readChanges(from, turn.clinicId, 1)).length > 0;
    return isLater ? null : { state: "reopening", failure: `differs: ${differing.join(", ")}` };
  }
  if (ctx.now() - row.closedAt > readOnlyAtMost) return { state: "reopening" };
  await switchOver(move, compared);
  return null;
}

/** The clinic is open again where it was; what was put into tables is taken away, and what was copied is checked anew. */
export async function reopen(move: UnderWay): Promise<Went> {
  const { row, from, to, turn } = move;
  await setFence(from, turn, "leaving");
  await removeRows(move, to);
  await setFence(to, turn, "open");
  if (row.tries + 1 >= mostTries) return { state: "cancelling", failure: row.failure ?? "the minute was never enough" };
  return { state: "checking", place: null, closedAt: null, tries: row.tries + 1 };
}
