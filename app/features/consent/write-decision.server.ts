import type { AnyActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { AppError } from "~/lib/app-error";
import { newestVersion, newestWords, type ConsentPurpose } from "./consent-purpose";
import { consentChangedEvent } from "./consent.events";
import { insertLine, selectNewest, type ConsentRow } from "./consent.repo.server";
import { wordsDigest } from "./words-digest.server";

/** A decision to be written, by whoever made it. */
export type NewDecision = Pick<ConsentRow, "clinicId" | "memberId" | "granted" | "place"> & {
  purpose: ConsentPurpose;
  actorId: string | null;
  evidence: string | null;
};

/** What writing a decision needs of its context. */
export type DecisionCtx = Pick<ClinicCtx<AnyActor>, "db" | "plane" | "platform" | "now" | "request" | "actor">;

type Line = { number: number; granted: boolean; version: number; decidedAt: number };

/** Decisions of one member that may meet in one moment before somebody is told to try again. */
const mostMeetings = 4;

function isSaid(line: Line, { granted, purpose }: NewDecision): boolean {
  return line.granted === granted && (!granted || line.version === newestVersion(purpose));
}

async function addLine(ctx: DecisionCtx, decision: NewDecision, number: number): Promise<Line> {
  const { clinicId, memberId, purpose, granted } = decision;
  const [version, decidedAt] = [newestVersion(purpose), ctx.now()];
  const proof = { version, digest: await wordsDigest(newestWords(purpose)), requestId: ctx.request.requestId };
  await commit(ctx, {
    clinicId,
    statements: [insertLine(ctx.db, { ...decision, ...proof, number, decidedAt })],
    events: [consentChangedEvent(decision, number)],
    audit: {
      action: granted ? "consent.grant" : "consent.revoke",
      entity: "member",
      entityId: memberId,
      fields: [purpose],
    },
    onConflict: { consent_line: "kernel.conflict" },
  });
  return { number, granted, version, decidedAt };
}

/**
 * Adds a decision to the ledger, unless that is how it stands already. Two that meet are two lines, one after the other, and the
 * later one holds.
 * @returns the line that holds now
 * @throws AppError `kernel.conflict` when others came before it again and again
 */
export async function writeDecision(ctx: DecisionCtx, decision: NewDecision): Promise<Line> {
  for (let meeting = 1; ; meeting++) {
    const [line] = await selectNewest(ctx.db, decision, decision.memberId, decision.purpose);
    if (line && isSaid(line, decision)) return line;
    try {
      return await addLine(ctx, decision, (line?.number ?? 0) + 1);
    } catch (error) {
      const met = error instanceof AppError && error.code === "kernel.conflict";
      if (!met || meeting === mostMeetings) throw error;
    }
  }
}
