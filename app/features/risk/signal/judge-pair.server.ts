import type { Statement } from "~/db/statement";
import { sealerFor } from "~/features/kernel/keys/vault.server";
import { attentionWeights } from "~/features/tenancy/care-link/attention";
import { AppError } from "~/lib/app-error";
import { newId } from "~/lib/id";
import { riskIds } from "../risk.ids";
import { judge, type Facts, type Verdict } from "../rules/judge.policy";
import type { RuleSettings } from "../rules/rules";
import { gatherFacts, type JudgeCtx } from "./gather-facts.server";
import {
  copyAttention,
  endSignal,
  insertSignal,
  selectSettings,
  selectStanding,
  type PairScope,
  type SignalRow,
} from "./signal.repo.server";

/** Where a text of a signal is bound to. */
export const signalField = (row: string, column: "evidence" | "note") => ({ table: "risk_signal", row, column });

const isSame = ({ kind, basis }: SignalRow, one: Verdict) => one.kind === kind && one.basis === basis;

async function rowOf(ctx: JudgeCtx, scope: PairScope, { kind, basis, evidence }: Verdict) {
  const now = ctx.now();
  const id = newId(riskIds.signal, now);
  const vault = await sealerFor(ctx, scope.clinicId, scope.patientId);
  const evidenceSealed = await vault.seal(signalField(id, "evidence"), JSON.stringify(evidence));
  return { ...scope, id, kind, basis, evidenceSealed, raisedAt: now };
}

/** How the rules are set for a pair, and what stands of them. */
export async function standingOf(
  ctx: JudgeCtx,
  scope: PairScope,
): Promise<{ settings: RuleSettings; standing: SignalRow[] }> {
  const [rows, standing] = await ctx.db.batch([selectSettings(ctx.db, scope), selectStanding(ctx.db, scope)]);
  const settings: RuleSettings = Object.fromEntries(rows.map(({ kind, isOn, value }) => [kind, { isOn, value }]));
  return { settings, standing };
}

type Reading = { standing: readonly SignalRow[]; present: readonly Verdict[]; readAs: number };

/** What has to be written for what stands to be what the rules say now. */
async function changes(ctx: JudgeCtx, scope: PairScope, { standing, present, readAs }: Reading) {
  const over = standing.filter((row) => !present.some((one) => isSame(row, one)));
  const fresh = present.filter((one) => !standing.some((row) => isSame(row, one)));
  const rows = await Promise.all(fresh.map((one) => rowOf(ctx, scope, one)));
  const seen = standing.filter((row) => row.acknowledgedAt !== null);
  const unseen = present.filter((one) => !seen.some((row) => isSame(row, one)));
  const copy = {
    attention: unseen.reduce((sum, { kind }) => sum + attentionWeights[kind], 0),
    attentionKinds: unseen.map(({ kind }) => kind),
  };
  const statements: Statement[] = [
    ...over.map((row) => endSignal(ctx.db, row, ctx.now())),
    ...rows.map((row) => insertSignal(ctx.db, row)),
  ];
  return { statements, copy: copyAttention(ctx.db, scope, copy, { readAs, now: ctx.now() }) };
}

/** One judgement after another at most: each time somebody else has judged meanwhile. */
const mostTries = 5;

/**
 * Applies the rules to a pair and writes what has changed: a signal is raised once for what it is about, ends when its rule no longer holds,
 * and one that was seen asks for no attention any more. Harmless as often as it runs. The copy on the care link orders lists: who comes late
 * with what they read before, judges again.
 * @returns what each rule says; null without an open care link
 * @throws AppError `kernel.conflict` when others judge the same pair all the time
 */
export async function judgePair(
  ctx: JudgeCtx,
  scope: PairScope,
  left = mostTries,
): Promise<{ facts: Facts; verdicts: Verdict[] } | null> {
  const [gathered, { settings, standing }] = await Promise.all([gatherFacts(ctx, scope), standingOf(ctx, scope)]);
  if (gathered === null) return null;
  const { facts, readAs } = gathered;
  const verdicts = judge(facts, settings);
  const present = verdicts.filter(({ state }) => state === "present");
  const { statements, copy } = await changes(ctx, scope, { standing, present, readAs });
  const [written] = await ctx.db.batch([copy, ...statements]);
  if (written.length > 0) return { facts, verdicts };
  if (left <= 1) throw new AppError("kernel.conflict");
  return judgePair(ctx, scope, left - 1);
}
