import type { Statement } from "~/db/statement";
import type { ClinicCtx } from "~/features/kernel/ctx";
import type { NewAudit } from "~/features/kernel/events/change";
import type { NewEvent } from "~/features/kernel/events/event";
import { tenancyIds } from "~/features/tenancy/tenancy.ids";
import { newId } from "~/lib/id";
import { endLink, findOpenLink, insertLink, mayTreat } from "./care-link.repo.server";

type Part = { statements: Statement[]; events: NewEvent[]; audit: NewAudit[] };
type OpenLink = { id: string; patientId: string; psychologistId: string; version: number };

/**
 * What begins a link to which the patient has said yes, to be committed together with that: it fails on `care_link` when the psychologist
 * is shut out in the same instant. Whoever cares already gets no second link.
 */
export async function openLink(ctx: ClinicCtx, pair: { patientId: string; psychologistId: string }): Promise<Part> {
  const { db, actor } = ctx;
  if (await findOpenLink(db, actor, pair)) return { statements: [], events: [], audit: [] };
  const now = ctx.now();
  const id = newId(tenancyIds.careLink, now);
  const row = { id, ...pair, startedAt: now, startedBy: actor.memberId };
  return {
    statements: [insertLink(db, actor, row, mayTreat(actor, pair.psychologistId))],
    events: [{ type: "care_link.started", aggregateId: id, version: 1, data: pair }],
    audit: [{ action: "care_link.start", entity: "care_link", entityId: id }],
  };
}

/**
 * What ends an open link and begins one with another psychologist, to be committed together: at no moment is the patient without care,
 * or in the care of a pair that nobody agreed to.
 */
export async function handOverLink(ctx: ClinicCtx, link: OpenLink, toId: string): Promise<Part> {
  const { db, actor } = ctx;
  const { patientId, psychologistId } = link;
  const version = link.version + 1;
  const begun = await openLink(ctx, { patientId, psychologistId: toId });
  const ended = { id: link.id, version, endedAt: ctx.now(), endedBy: actor.memberId };
  return {
    statements: [endLink(db, actor, ended), ...begun.statements],
    events: [
      { type: "care_link.ended", aggregateId: link.id, version, data: { patientId, psychologistId } },
      ...begun.events,
    ],
    audit: [{ action: "care_link.end", entity: "care_link", entityId: link.id, fields: ["endedAt"] }, ...begun.audit],
  };
}
