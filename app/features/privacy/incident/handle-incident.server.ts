import type { PlatformActor } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { withIdempotency } from "~/features/kernel/events/idempotency.server";
import { commit } from "~/features/kernel/events/commit.server";
import type { Idempotency } from "~/features/kernel/events/change";
import type { NewEvent } from "~/features/kernel/events/event";
import type { Statement } from "~/db/statement";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { days } from "~/lib/duration";
import { newId } from "~/lib/id";
import { privacyIds } from "../privacy.ids";
import { countMoving } from "./listing.repo.server";
import {
  clinicName,
  countTouched,
  findIncident,
  insertIncident,
  insertNote,
  updateIncident,
  type IncidentRow,
  type NoteKind,
} from "./incident.repo.server";

export type Desk = BothPlanesCtx<PlatformActor>;
type NewIncident = Pick<IncidentRow, "clinicId" | "knownAt" | "what" | "kinds" | "risks" | "measures">;

/** How long ago (ms) something may have become known: the register is kept that long, and what is older is a slip of the hand. */
const longKnown = days(5 * 366);

/** What a clinic is called. @throws AppError `request.invalid` (field clinicId) when there is none */
export async function requireClinic(ctx: Desk, clinicId: string): Promise<string> {
  const name = await clinicName(ctx.db, clinicId);
  if (name === null)
    throw new AppError("request.invalid", {
      fields: { clinicId: "Esta clínica não existe mais. Procure-a pelo nome." },
    });
  return name;
}

/** An incident that is open. @throws AppError `privacy.incident_not_found` | `privacy.incident_closed` */
export async function openOne(ctx: Desk, id: string): Promise<IncidentRow> {
  requireRole(ctx.actor, "platform");
  const row = await findIncident(ctx.db, id);
  if (!row) throw new AppError("privacy.incident_not_found");
  if (row.closedAt !== null) throw new AppError("privacy.incident_closed");
  return row;
}

/** The event that has a clinic's administration told of an incident: the event's clinic is the commit's. @param number of the line by which it was touched */
export function clinicTouched(id: string, number: number, aggregateId = `${id}/clinic`): NewEvent {
  return { type: "incident.clinic", aggregateId, version: number, data: { id, number } };
}

type Step = {
  kind: NoteKind;
  text: string;
  changes?: Partial<IncidentRow>;
  statements?: Statement[];
  events?: NewEvent[];
  idempotency?: Idempotency | undefined;
};

/** One step of an incident: what it changes, and its line in the log, in one batch; of two in one moment the second is refused. */
export async function step(
  ctx: Desk,
  row: IncidentRow,
  { kind, text, changes = {}, statements = [], events = [], idempotency }: Step,
): Promise<void> {
  const number = row.version + 1;
  const note = { incidentId: row.id, number, kind, text, by: ctx.actor.accountId, notedAt: ctx.now() };
  await commit(ctx, {
    clinicId: row.clinicId || null,
    statements: [...statements, updateIncident(ctx.db, row, changes), insertNote(ctx.db, note)],
    events: [{ type: "incident.step", aggregateId: row.id, version: number }, ...events],
    idempotency,
    audit: { action: `incident.${kind}`, entity: "incident", entityId: row.id },
    // The line of the log comes before the event: of two in one moment it is what the second meets.
    onConflict: { incident_note: "kernel.conflict" },
  });
}

/**
 * Opens an incident: the clock of three business days runs from when it was known.
 * @param key of the form: pressed twice, it opens one
 * @throws AppError `request.invalid` for an instant to come or of before the register's term, and for a clinic that is none
 */
export async function openIncident(ctx: Desk, given: NewIncident, key?: string): Promise<{ id: string }> {
  requireRole(ctx.actor, "platform");
  const now = ctx.now();
  if (given.knownAt > now)
    throw new AppError("request.invalid", { fields: { known: "Este momento ainda não chegou." } });
  if (given.knownAt < now - longKnown)
    throw new AppError("request.invalid", { fields: { known: "Faz mais de cinco anos. Confira o ano." } });
  if (given.clinicId !== "") await requireClinic(ctx, given.clinicId);
  const id = newId(privacyIds.incident, now);
  const by = ctx.actor.accountId;
  const request = { key, useCase: "incident.open", input: given, resultId: id };
  const kept = await withIdempotency(ctx, request, (idempotency) =>
    commit(ctx, {
      clinicId: given.clinicId || null,
      statements: [
        insertIncident(ctx.db, { id, ...given, openedBy: by, openedAt: now, version: 1 }),
        insertNote(ctx.db, { incidentId: id, number: 1, kind: "opened", text: given.what, by, notedAt: now }),
      ],
      events: [
        { type: "incident.step", aggregateId: id, version: 1 },
        ...(given.clinicId ? [clinicTouched(id, 1)] : []),
      ],
      audit: { action: "incident.opened", entity: "incident", entityId: id },
      idempotency,
    }),
  );
  return { id: kept };
}

/** Writes a decision down; `authority`: that ANPD was told, with its number there. */
export async function noteIncident(ctx: Desk, what: { id: string; kind: "decided" | "authority"; text: string }) {
  const row = await openOne(ctx, what.id);
  const changes = what.kind === "authority" ? { authorityToldAt: row.authorityToldAt ?? ctx.now() } : {};
  await step(ctx, row, { kind: what.kind, text: what.text, changes });
}

/**
 * Tells everybody who is listed and was not told: a notice and a neutral e-mail each, which lead to these words. A person of the platform
 * has read them and confirmed. Pressed again it tells who was listed since.
 * @throws AppError `privacy.incident_nobody` when nobody is to be told | `privacy.incident_lists` while a list is being made or taken out
 */
export async function tellPeople(ctx: Desk, { id, words }: { id: string; words: string }): Promise<void> {
  const row = await openOne(ctx, id);
  if ((await countMoving(ctx.db, id)) > 0) throw new AppError("privacy.incident_lists");
  const waiting = (await countTouched(ctx.db, id)).filter(({ people, told }) => people > told);
  if (waiting.length === 0) throw new AppError("privacy.incident_nobody");
  await step(ctx, row, {
    kind: "people",
    text: words,
    changes: { words, peopleToldAt: row.peopleToldAt ?? ctx.now() },
  });
  for (const { clinicId } of waiting)
    await commit(ctx, {
      clinicId,
      statements: [],
      events: [{ type: "incident.told", aggregateId: `${id}/${clinicId}`, version: row.version + 1, data: { id } }],
      audit: [],
    });
}

/** Closes an incident with its report: kept for five years (Resolução CD/ANPD 15/2024 art. 10). */
export async function closeIncident(ctx: Desk, { id, report }: { id: string; report: string }): Promise<void> {
  const row = await openOne(ctx, id);
  await step(ctx, row, { kind: "closed", text: report, changes: { closedAt: ctx.now(), report } });
}
