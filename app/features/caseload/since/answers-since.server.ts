import { noteListing } from "~/features/kernel/events/note-opening.server";
import type { Statements } from "~/db/statement";
import type { PsychologistCtx } from "~/features/kernel/ctx";
import { selectKeysOf } from "~/features/kernel/keys/data-key.server";
import { vaultsOf, type Vault } from "~/features/kernel/keys/vault.server";
import { openAnswerMoment, selectAnswerMoments } from "~/features/measures/answer/answer-moments.server";
import { openLastNote, selectLastNote } from "~/features/records/note/last-note.server";
import { noteReading } from "~/features/records/note/note-reading.server";
import { openTaskMoment, selectTaskMoments } from "~/features/tasks/task/task-moments.server";
import { linkedAmong } from "~/features/tenancy/care-link/linked-among.server";
import { requireRole } from "~/features/tenancy/login/require-role";

/** Tasks and answers that are looked at, of each the newest. */
const most = 5;

type Rows = [
  Awaited<ReturnType<typeof selectTaskMoments>>,
  Awaited<ReturnType<typeof selectAnswerMoments>>,
  Awaited<ReturnType<typeof selectLastNote>>,
];

async function openAll(vault: Vault, since: number, [tasks, answers, notes]: Rows) {
  const [note] = notes;
  const [tasksSince, answersSince] = [
    tasks.filter(({ at }) => at >= since),
    answers.filter(({ answeredAt }) => answeredAt >= since),
  ];
  return {
    tasks: await Promise.all(tasksSince.map((row) => openTaskMoment(vault, row))),
    scales: await Promise.all(answersSince.map((row) => openAnswerMoment(vault, row))),
    /** Her own newest note of them, with what it planned. */
    note: note ? await openLastNote(vault, note) : null,
  };
}

/** What a patient has answered since an instant, newest first. Instants in ms. */
export type AnswersSince = Awaited<ReturnType<typeof openAll>>;

/**
 * The tasks and scales that patients of hers have answered since an instant (ms) each, five at most, and her last note of them; by
 * patient, in one batch with its keys. Nothing of who is not in her care.
 */
export async function answersSince(
  ctx: PsychologistCtx,
  asked: readonly { patientId: string; since: number }[],
): Promise<Map<string, AnswersSince>> {
  const { actor, db } = ctx;
  requireRole(actor, "psychologist");
  if (asked.length === 0) return new Map();
  const { clinicId, memberId: psychologistId } = actor;
  const ids = asked.map(({ patientId }) => patientId);
  const all = { now: ctx.now(), before: null, limit: most };
  const parts = asked.flatMap(({ patientId }) => [
    selectTaskMoments(db, { clinicId, patientId, psychologistId }, all),
    selectAnswerMoments(db, { clinicId, patientId }, all),
    selectLastNote(db, { clinicId, authorId: psychologistId }, patientId),
  ]);
  // No care, no key: then nothing is opened.
  const keysOf = selectKeysOf(db, clinicId, linkedAmong(db, actor, psychologistId, ids));
  const [keys, ...rows] = (await db.batch([keysOf, ...parts] as unknown as Statements)) as unknown as [
    Awaited<typeof keysOf>,
    ...unknown[],
  ];
  const seen = noteListing(
    ctx,
    "caseload.river",
    keys.map(({ ownerId }) => ownerId),
  );
  const vaults = await vaultsOf(seen, clinicId, keys);
  const opened = asked.map(async ({ patientId, since }, i): Promise<[string, AnswersSince][]> => {
    const vault = vaults.get(patientId);
    return vault ? [[patientId, await openAll(vault, since, rows.slice(3 * i, 3 * i + 3) as Rows)]] : [];
  });
  const told = new Map((await Promise.all(opened)).flat());
  // What a note planned is part of the record: its opening is noted as the note's own page notes it (LGPD art. 37).
  for (const [patientId, { note }] of told) if (note?.planned) noteReading(ctx, { patientId, noteId: note.id });
  return told;
}
