import { noteListing } from "~/features/kernel/events/note-opening.server";
import type { PsychologistCtx } from "~/features/kernel/ctx";
import { selectKeysOf } from "~/features/kernel/keys/data-key.server";
import { orUnreadable, unreadableText } from "~/features/kernel/keys/unreadable";
import { vaultsOf, type Vault } from "~/features/kernel/keys/vault.server";
import type { CaredFor } from "~/features/tenancy/care-link/caseload";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { days } from "~/lib/duration";
import type { AppointmentStatus, AppointmentType } from "../appointment";
import { selectAppointment } from "../booking/appointment.repo.server";
import { noteField } from "../booking/notes-seal.server";
import { caredIds, selectCared, selectComers, type Led } from "./before.repo.server";

/** How far back (ms) is looked before a first session. */
const firstLook = days(30);

/** Somebody who comes, and what is known of the two before this session. Instants in ms. */
export type BeforePerson = CaredFor & {
  zone: string;
  /** The last session they had together; null before the first. */
  last: { id: string; startAt: number } | null;
  /** What has changed is told from then on. */
  since: number;
  /** What the psychologist noted for the last session, and for this one. */
  lastNotes: string | null;
  notes: string | null;
};

/** A session before it begins. */
export type Before = {
  id: string;
  startAt: number;
  endAt: number;
  type: AppointmentType;
  status: AppointmentStatus;
  /** Those she cares for, in order of name. */
  people: BeforePerson[];
  /** How many more come whom she does not care for any more. */
  others: number;
};

type Comer = Awaited<ReturnType<typeof selectComers>>[number];
type Cared = Awaited<ReturnType<typeof selectCared>>[number];

async function personOf(cared: Cared, comer: Comer, vault: Vault | undefined, led: Led, now: number) {
  const { lastId, lastStartAt, lastEndAt } = comer;
  const open = (appointmentId: string, sealed: string | null) =>
    sealed === null || !vault ? null : orUnreadable(vault.open(noteField(appointmentId), sealed), unreadableText);
  const [notes, lastNotes] = await Promise.all([
    open(led.id, comer.notesSealed),
    open(lastId ?? "", comer.lastNotesSealed),
  ]);
  const person: BeforePerson = {
    ...cared,
    last: lastId !== null && lastStartAt !== null ? { id: lastId, startAt: lastStartAt } : null,
    since: lastEndAt ?? now - firstLook,
    notes,
    lastNotes,
  };
  return person;
}

/**
 * A session that the psychologist leads, as she prepares it: who comes, since when each is to be told of, and what was agreed. One
 * round trip, its keys with it.
 * @throws AppError `sessions.not_found`, the same for another's as for none
 */
export async function readBefore(ctx: PsychologistCtx, { id }: { id: string }): Promise<Before> {
  const { actor, db } = ctx;
  requireRole(actor, "psychologist");
  const led = { clinicId: actor.clinicId, psychologistId: actor.memberId, id };
  const statements = [
    selectAppointment(db, actor, id),
    selectComers(db, led),
    selectCared(db, led),
    selectKeysOf(db, actor.clinicId, caredIds(db, led)),
  ] as const;
  const [[session], comers, cared, keys] = await db.batch(statements);
  if (!session || session.psychologistId !== actor.memberId) throw new AppError("sessions.not_found");
  const seen = noteListing(
    ctx,
    "appointment.read",
    keys.map(({ ownerId }) => ownerId),
  );
  const vaults = await vaultsOf(seen, actor.clinicId, keys);
  const coming = new Map(comers.map((one) => [one.patientId, one]));
  const people = cared.flatMap((one) => {
    const comer = coming.get(one.id);
    return comer ? [personOf(one, comer, vaults.get(one.id), led, ctx.now())] : [];
  });
  const { startAt, endAt, type, status } = session;
  const named = (await Promise.all(people)).toSorted((a, b) => a.name.localeCompare(b.name, "pt-BR"));
  return { id, startAt, endAt, type, status, people: named, others: comers.length - named.length };
}
