import type { Statement } from "~/db/statement";
import type { ClinicCtx } from "~/features/kernel/ctx";
import type { NewAudit } from "~/features/kernel/events/change";
import type { NewEvent } from "~/features/kernel/events/event";
import { tenancyIds } from "~/features/tenancy/tenancy.ids";
import { newId } from "~/lib/id";
import { endLink, findOpenLink, insertLink } from "./care-link.repo.server";

type Part = { statements: Statement[]; events: NewEvent[]; audit: NewAudit[] };
type OpenLink = { id: string; patientId: string; psychologistId: string; version: number };

/**
 * What ends an open link and begins one with another psychologist, to be committed together: at no moment is the patient without care,
 * or in the care of a pair that nobody agreed to. Whoever cares already gets no second link.
 */
export async function handOverLink(ctx: ClinicCtx, link: OpenLink, toId: string): Promise<Part> {
  const { db, actor } = ctx;
  const { patientId, psychologistId } = link;
  const [now, startedBy, version] = [ctx.now(), actor.memberId, link.version + 1];
  const ending: Part = {
    statements: [endLink(db, actor, { id: link.id, version, endedAt: now, endedBy: startedBy })],
    events: [{ type: "care_link.ended", aggregateId: link.id, version, data: { patientId, psychologistId } }],
    audit: [{ action: "care_link.end", entity: "care_link", entityId: link.id, fields: ["endedAt"] }],
  };
  if (await findOpenLink(db, actor, { patientId, psychologistId: toId })) return ending;
  const id = newId(tenancyIds.careLink, now);
  const pair = { patientId, psychologistId: toId };
  return {
    statements: [...ending.statements, insertLink(db, actor, { id, ...pair, startedAt: now, startedBy })],
    events: [...ending.events, { type: "care_link.started", aggregateId: id, version: 1, data: pair }],
    audit: [...ending.audit, { action: "care_link.start", entity: "care_link", entityId: id }],
  };
}
