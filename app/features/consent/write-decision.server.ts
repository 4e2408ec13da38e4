import type { AnyActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import type { Change } from "~/features/kernel/events/change";
import { commit } from "~/features/kernel/events/commit.server";
import { AppError } from "~/lib/app-error";
import { newestVersion, wordsOf, type ConsentPurpose } from "./consent-purpose";
import { consentChangedEvent } from "./consent.events";
import { insertLine, selectNewest, type ConsentRow } from "./consent.repo.server";
import { wordsDigest } from "./words-digest.server";

/** A decision to be written, by whoever made it. */
export type NewDecision = Pick<ConsentRow, "clinicId" | "memberId" | "granted" | "place"> & {
  purpose: ConsentPurpose;
  /** The contact or the session that it is about; else the purpose as a whole. */
  subjectId?: string;
  /** Which words were read, where they are not those shown now. */
  version?: number;
  /** A word given anew though it was the last one, too: something else has come between. */
  isAnew?: boolean;
  actorId: string | null;
  evidence: string | null;
};

/** What writing a decision needs of its context. */
export type DecisionCtx = Pick<ClinicCtx<AnyActor>, "db" | "plane" | "platform" | "now" | "request" | "actor">;

type Line = { number: number; granted: boolean; version: number; decidedAt: number };

/** Decisions of one member that may meet in one moment before somebody is told to try again. */
const mostMeetings = 4;

const versionOf = ({ version, purpose }: NewDecision) => version ?? newestVersion(purpose);

function isSaid(line: Line | undefined, decision: NewDecision): boolean {
  return (
    !decision.isAnew &&
    line?.granted === decision.granted &&
    (!decision.granted || line.version === versionOf(decision))
  );
}

/** A decision as a part of a change: its line, its event, its audit row. */
async function partOf(ctx: DecisionCtx, decision: NewDecision, number: number, decidedAt: number) {
  const { clinicId, memberId, purpose, granted, subjectId = "", place, actorId, evidence } = decision;
  const version = versionOf(decision);
  const digest = await wordsDigest(wordsOf(purpose, version));
  const proof = { version, digest, requestId: ctx.request.requestId, place, actorId, evidence };
  return {
    line: { number, granted, version, decidedAt },
    statement: insertLine(ctx.db, { clinicId, memberId, purpose, subjectId, granted, number, ...proof, decidedAt }),
    event: consentChangedEvent({ memberId, purpose, subjectId, granted }, number),
    audit: {
      action: granted ? "consent.grant" : "consent.revoke",
      entity: "member",
      entityId: memberId,
      fields: [purpose],
    },
  };
}

/** How the newest lines of what was decided stand now: one round trip. */
function newestLines(ctx: DecisionCtx, decisions: readonly NewDecision[]): Promise<(Line | undefined)[]> {
  const asked = decisions.map(async (one) => {
    const [line] = await selectNewest(ctx.db, one, one.memberId, one.purpose, one.subjectId);
    return line;
  });
  return Promise.all(asked);
}

/**
 * Adds decisions to the ledger in one batch with the change that they belong to; what stands so already is left out. Two that meet are
 * two lines, one after the other, and the later one holds.
 * @returns for each decision the line that holds now
 * @throws AppError `kernel.conflict` when others came before it again and again, and as the change says
 */
export async function commitWithDecisions(
  ctx: DecisionCtx,
  decisions: readonly NewDecision[],
  change: Change,
): Promise<(Line | undefined)[]> {
  for (let meeting = 1; ; meeting++) {
    const before = await newestLines(ctx, decisions);
    const parts = await Promise.all(
      decisions.map(async (one, i) =>
        isSaid(before[i], one) ? null : await partOf(ctx, one, (before[i]?.number ?? 0) + 1, ctx.now()),
      ),
    );
    const added = parts.filter((part) => part !== null);
    const audits = Array.isArray(change.audit) ? change.audit : [change.audit];
    const whole = {
      ...change,
      statements: [...change.statements, ...added.map(({ statement }) => statement)],
      events: [...change.events, ...added.map(({ event }) => event)],
      audit: [...audits, ...added.map(({ audit }) => audit)],
      onConflict: { ...change.onConflict, consent_line: "kernel.conflict" as const },
    };
    try {
      await commit(ctx, whole);
      return before.map((line, i) => parts[i]?.line ?? line);
    } catch (error) {
      const met = added.length > 0 && error instanceof AppError && error.code === "kernel.conflict";
      if (!met || meeting === mostMeetings) throw error;
    }
  }
}

/**
 * Adds a decision to the ledger, unless that is how it stands already.
 * @returns the line that holds now
 * @throws AppError `kernel.conflict` when others came before it again and again
 */
export async function writeDecision(ctx: DecisionCtx, decision: NewDecision): Promise<Line> {
  const change = { clinicId: decision.clinicId, statements: [], events: [], audit: [] };
  const [line] = await commitWithDecisions(ctx, [decision], change);
  if (!line) throw new Error("a decision was neither there nor written");
  return line;
}
