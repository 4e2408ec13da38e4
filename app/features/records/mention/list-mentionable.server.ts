import { noteListing } from "~/features/kernel/events/note-opening.server";
import { selectSessionMoments } from "~/features/appointments/sessions/session-moments.server";
import { openEntryMoment, selectEntryMoments } from "~/features/diary/reading/shared-moments.server";
import type { PsychologistCtx } from "~/features/kernel/ctx";
import { openVault } from "~/features/kernel/keys/vault.server";
import { selectAnswerMoments } from "~/features/measures/answer/answer-moments.server";
import { instruments } from "~/features/measures/instrument/instruments.data";
import { isInstrument } from "~/features/measures/instrument/instrument";
import { requireCareLink } from "~/features/tenancy/care-link/require-care-link.server";
import { minutes } from "~/lib/duration";
import { fold } from "~/lib/text/text";
import { dateFormat } from "~/lib/time/date-format";
import type { MentionKind } from "../document/document";

/** Something that a note can point to: by what it is called, and when it was, in words. */
export type Mentionable = { kind: MentionKind; id: string; label: string; when: string };

/** How far back is looked: titles are sealed, so what is looked through is opened. */
const entries = 60;
const sessions = 30;
const scales = 30;
/** Answers to one question. */
const most = 8;

const dayOf = (at: number, zone: string) =>
  dateFormat("pt-BR", zone, { day: "numeric", month: "long", year: "numeric" }).format(at);

async function openEntries(
  ctx: PsychologistCtx,
  patientId: string,
  rows: Awaited<ReturnType<typeof selectEntryMoments>>,
) {
  if (rows.length === 0) return [];
  const vault = await openVault(noteListing(ctx, "diary.list", [patientId]), ctx.actor.clinicId, patientId);
  return Promise.all(rows.map((row) => openEntryMoment(vault, row, ctx.actor.memberId)));
}

/**
 * What a psychologist can point to in a note about a patient: shared entries, sessions with her and answers to scales, the newest first, whose
 * name or day has all words of `q`. The last 60, 30 and 30 are looked through. Tasks join when there are any.
 * @throws AppError `tenancy.patient_not_found` without an open care link
 */
export async function listMentionable(
  ctx: PsychologistCtx,
  { patientId, q }: { patientId: string; q: string },
): Promise<Mentionable[]> {
  const { db, actor } = ctx;
  await requireCareLink(ctx, patientId);
  const scope = { clinicId: actor.clinicId, patientId };
  const asked = { now: ctx.now() + minutes(5), before: null };
  const [entryRows, sessionRows, scaleRows] = await db.batch([
    selectEntryMoments(db, scope, { ...asked, limit: entries }),
    selectSessionMoments(db, actor, { patientId, psychologistId: actor.memberId }, { ...asked, limit: sessions }),
    selectAnswerMoments(db, scope, { ...asked, limit: scales }),
  ]);
  const opened = await openEntries(ctx, patientId, entryRows);
  const found = [
    ...opened.map(({ id, at, title }) => ({
      kind: "entry" as const,
      id,
      at,
      label: title,
      when: dayOf(at, actor.zone),
    })),
    ...sessionRows.map(({ id, at, type }) => {
      const day = dayOf(at, actor.zone);
      return { kind: "session" as const, id, at, label: `Sessão de ${day}`, when: type };
    }),
    ...scaleRows.map(({ id, answeredAt: at, code }) => {
      const label = isInstrument(code) ? instruments[code].name : "Questionário";
      return { kind: "scale" as const, id, at, label, when: dayOf(at, actor.zone) };
    }),
  ];
  const words = fold(q).split(" ").filter(Boolean);
  return found
    .filter(({ label, when }) => words.every((word) => fold(`${label} ${when}`).includes(word)))
    .sort((a, b) => b.at - a.at)
    .slice(0, most)
    .map(({ at: _, ...one }) => one);
}
