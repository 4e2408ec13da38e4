import { commitWithDecisions, type NewDecision } from "~/features/consent/write-decision.server";
import type { PatientCtx } from "~/features/kernel/ctx";
import { openVault } from "~/features/kernel/keys/vault.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { sosIds } from "~/features/sos/sos.ids";
import { newId } from "~/lib/id";
import { askBoard } from "../board/ask-board.server";
import { deleteContact, insertContact, updateContact } from "./contact.repo.server";
import { mostContacts, type ContactInput } from "./contact.schema";
import { openContacts, sealContact, type EmergencyContact } from "./contact-seal.server";
import { selectContacts } from "../board/people.repo.server";

/** The patient's emergency contacts, in the order they were added. */
export async function listContacts(ctx: PatientCtx): Promise<EmergencyContact[]> {
  requireRole(ctx.actor, "patient");
  const { clinicId, memberId } = ctx.actor;
  const rows = await selectContacts(ctx.db, ctx.actor, memberId);
  return rows.length === 0 ? [] : openContacts(await openVault(ctx, clinicId, memberId), rows);
}

/** The board reads anew whom it would call. A board that does not answer reads anew by itself within a day. */
export function tellBoard(ctx: PatientCtx): void {
  const { clinicId, memberId } = ctx.actor;
  const told = askBoard(ctx, clinicId, (board, call) => board.forgetPeople(call, memberId));
  ctx.platform.background(told.catch(() => undefined));
}

function auditOf(action: "add" | "edit" | "remove", id: string) {
  const fields = action === "remove" ? [] : ["name", "relation", "phone", "consent"];
  return { action: `sos.contact_${action}`, entity: "emergency_contact", entityId: id, fields };
}

/** Where the patient says it. */
type Place = "page" | "api";

/**
 * What saving a contact says of SMS: of this contact, and with a yes of the purpose as a whole, whose words stand beside the box. A no is
 * only written where there was a yes.
 */
function decided(
  { actor: { clinicId, memberId } }: PatientCtx,
  id: string,
  { before, after, place }: { before: boolean; after: boolean; place: Place },
): NewDecision[] {
  const said = { clinicId, memberId, purpose: "emergency-contact" as const, place, actorId: memberId, evidence: null };
  if (after)
    return [
      { ...said, granted: true },
      { ...said, granted: true, subjectId: id },
    ];
  return before ? [{ ...said, granted: false, subjectId: id }] : [];
}

/** Adds a contact. @throws AppError `sos.too_many_contacts` */
export async function addContact(ctx: PatientCtx, input: ContactInput, place: Place = "page"): Promise<string> {
  requireRole(ctx.actor, "patient");
  const { clinicId, memberId: patientId } = ctx.actor;
  const rows = await selectContacts(ctx.db, ctx.actor, patientId);
  if (rows.length >= mostContacts) throw new AppError("sos.too_many_contacts");
  const now = ctx.now();
  const id = newId(sosIds.contact, now);
  const sealed = await sealContact(await openVault(ctx, clinicId, patientId), {
    id,
    ...input,
    relation: input.relation ?? null,
  });
  const consentedAt = input.consent ? now : null;
  const row = { clinicId, id, patientId, ...sealed, consentedAt, createdAt: now, version: 1 };
  const decisions = decided(ctx, id, { before: false, after: input.consent, place });
  const statements = [insertContact(ctx.db, row)];
  await commitWithDecisions(ctx, decisions, { clinicId, statements, events: [], audit: auditOf("add", id) });
  tellBoard(ctx);
  return id;
}

async function requireContact(ctx: PatientCtx, id: string) {
  const row = (await selectContacts(ctx.db, ctx.actor, ctx.actor.memberId)).find((one) => one.id === id);
  if (!row) throw new AppError("sos.contact_not_found");
  return row;
}

/** Changes a contact; consent withdrawn counts from the next call on. @throws AppError `sos.contact_not_found` */
export async function editContact(
  ctx: PatientCtx,
  id: string,
  input: ContactInput,
  place: Place = "page",
): Promise<void> {
  requireRole(ctx.actor, "patient");
  const { clinicId, memberId: patientId } = ctx.actor;
  const before = await requireContact(ctx, id);
  const sealed = await sealContact(await openVault(ctx, clinicId, patientId), {
    id,
    ...input,
    relation: input.relation ?? null,
  });
  const consentedAt = input.consent ? (before.consentedAt ?? ctx.now()) : null;
  const statements = [updateContact(ctx.db, ctx.actor, { patientId, id, ...sealed, consentedAt })];
  const decisions = decided(ctx, id, { before: before.consentedAt !== null, after: input.consent, place });
  await commitWithDecisions(ctx, decisions, { clinicId, statements, events: [], audit: auditOf("edit", id) });
  tellBoard(ctx);
}

/** Removes a contact. @throws AppError `sos.contact_not_found` */
export async function removeContact(ctx: PatientCtx, id: string, place: Place = "page"): Promise<void> {
  requireRole(ctx.actor, "patient");
  const { clinicId, memberId: patientId } = ctx.actor;
  const before = await requireContact(ctx, id);
  const statements = [deleteContact(ctx.db, ctx.actor, patientId, id)];
  const decisions = decided(ctx, id, { before: before.consentedAt !== null, after: false, place });
  await commitWithDecisions(ctx, decisions, { clinicId, statements, events: [], audit: auditOf("remove", id) });
  tellBoard(ctx);
}

/** One of the patient's contacts. @throws AppError `sos.contact_not_found` */
export async function readContact(ctx: PatientCtx, id: string): Promise<EmergencyContact> {
  const found = (await listContacts(ctx)).find((contact) => contact.id === id);
  if (!found) throw new AppError("sos.contact_not_found");
  return found;
}
