import * as z from "zod";
import { bringNote, takeBackNote } from "~/features/records/note/brought-notes.server";
import { sessionsOfDays } from "~/features/records/note/sessions-of-days.server";
import { recordIds } from "~/features/records/records.ids";
import { caseloadPeople } from "~/features/tenancy/care-link/caseload-people.server";
import { AppError } from "~/lib/app-error";
import { newId } from "~/lib/id";
import { psychologistOf, type ImporterCtx } from "../importer";
import type { KindRule } from "../kind-rule";
import { finderOf, nameIn } from "../reading/find-person";
import { readDatedText } from "../reading/read-dated-text";
import { notesColumns } from "./notes-columns";
import { readNote, type AroundNotes } from "./read-note";

const options = z.object({ patientId: z.string().max(64).catch("") });

async function aroundNotes(ctx: ImporterCtx): Promise<AroundNotes> {
  const people = await caseloadPeople(psychologistOf(ctx));
  const ids = new Set(people.map(({ id }) => id));
  return { find: finderOf(people), isCaredFor: (id) => ids.has(id), zone: ctx.actor.zone, now: ctx.now() };
}

type Read = ReturnType<typeof readNote> & { row: number };

/** Refuses what stands in the file a second time. @returns what is right */
function refuseTwice(read: readonly Read[]): Read[] {
  const seen = new Map<string, number>();
  for (const { row, note, faults } of read) {
    if (faults.length > 0) continue;
    const key = JSON.stringify([note.patientId, note.happenedAt, note.text.trim()]);
    const before = seen.get(key);
    if (before === undefined) seen.set(key, row);
    else faults.push(["text", `A mesma nota já está na linha ${before}.`]);
  }
  return read.filter(({ faults }) => faults.length === 0);
}

const stays = {
  signed: "Fica: a nota já foi assinada.",
  touched: "Fica: a nota mudou depois, ou tem arquivos.",
} as const;

/** Notes of a psychologist's, each with its day, out of a spreadsheet or a plain text. */
export const notes: KindRule = {
  role: "psychologist",
  columns: notesColumns,
  options,
  nameIn,
  readText: (_, text) => readDatedText(text),
  async check(ctx, rows, chosen) {
    const around = await aroundNotes(ctx);
    const read = rows.map((said) => ({ row: said.row, ...readNote(said, chosen, around) }));
    const right = refuseTwice(read);
    const sessionOf = await sessionsOfDays(
      psychologistOf(ctx),
      right.map(({ row, note: { patientId, happenedAt } }) => ({ row, patientId, happenedAt })),
    );
    return read.map(({ row, faults }) => {
      if (faults.length > 0) return { row, state: "refused", faults };
      return { row, state: "ready", resultId: newId(recordIds.note, ctx.now()), appointmentId: sessionOf.get(row) };
    });
  },
  async carrying(ctx, chosen) {
    const around = await aroundNotes(ctx);
    return async (said, resultId) => {
      const { note, faults } = readNote(said, chosen, around);
      const [fault] = faults;
      if (fault) return fault;
      try {
        await bringNote(psychologistOf(ctx), resultId, { ...note, appointmentId: said.appointmentId });
        return null;
      } catch (error) {
        if (!(error instanceof AppError && error.code === "tenancy.patient_not_found")) throw error;
        return ["patient", "Você não acompanha mais esta pessoa."];
      }
    };
  },
  async undo(ctx, resultId) {
    const end = await takeBackNote(psychologistOf(ctx), resultId);
    return end === "undone" ? null : [null, stays[end]];
  },
};
