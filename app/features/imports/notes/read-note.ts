import { noteFromText, type BroughtNote } from "~/features/records/note/brought-notes.server";
import type { Options, Said } from "../kind-rule";
import type { Fault } from "../kinds";
import type { Finder } from "../reading/find-person";
import { momentIn, type Clock } from "../reading/read-moment";

/** What rows are judged by: who is cared for, and the caller's clock. */
export type AroundNotes = Clock & { find: Finder; isCaredFor(id: string): boolean };

/** Of whom a note is: as was said by hand, as the row says, else as was chosen for all. */
function personIn(said: Said, options: Options, { find, isCaredFor }: AroundNotes, faults: Fault[]): string {
  const { cells, personId } = said;
  if (personId !== undefined && isCaredFor(personId)) return personId;
  const isSaid = `${cells.patient ?? ""}${cells.email ?? ""}`.trim() !== "";
  const chosen = options.patientId ?? "";
  if (!isSaid && isCaredFor(chosen)) return chosen;
  const person = find({ name: cells.patient, email: cells.email });
  if ("id" in person) return person.id;
  faults.push(["patient", person.words]);
  return "";
}

/** A note as a row says, and what is wrong with it. */
export function readNote(said: Said, options: Options, around: AroundNotes): { note: BroughtNote; faults: Fault[] } {
  const faults: Fault[] = [];
  const patientId = personIn(said, options, around, faults);
  const { date = "", time = "", text = "" } = said.cells;
  const happenedAt = momentIn({ date, time }, around, faults, "12:00");
  if (happenedAt > around.now) faults.push(["date", "Uma nota não pode ser de um dia que ainda vem."]);
  const read = noteFromText(text);
  if ("problem" in read) faults.push(["text", read.problem]);
  else if (text.trim() === "") faults.push(["text", "Falta o texto da nota."]);
  return { note: { patientId, happenedAt, text }, faults };
}
