import { professional } from "~/features/identity/account/professional.directory.table";
import { documentFromText } from "~/features/records/document/document-text";
import type { RichDocument } from "~/features/records/document/document";
import { signedAddendum, signedNote, type SignedRecord } from "~/features/records/signing/signed-form";
import type { Note } from "~/features/records/note/note";
import { toSigned } from "~/features/records/note/note-files";
import type { SigningCtx } from "~/features/records/signing/sign-note.server";
import type { Person, World } from "./world";

/** A text as a note holds it. */
export const said = (text: string): RichDocument => documentFromText(text);

let signers = 100_000;

/** A psychologist with a CRP on file, and the directory beside her shard, as the guards hand her to use cases. */
export async function asSigner(world: World, { ctx }: Person<"psychologist">): Promise<SigningCtx> {
  const both = world.directory(ctx.actor);
  const crp = `06/${String((signers += 1))}`;
  const row = { accountId: ctx.actor.accountId, crp, createdAt: world.clock.now };
  await both.db.insert(professional).values(row).onConflictDoNothing();
  return { ...ctx, both };
}

/** A signed note as an export tells it, made of what the page shows. */
export function exportedOf(clinicId: string, note: Note): SignedRecord {
  const { signature: by, id, patientId, appointmentId, authorId, happenedAt, version, content } = note;
  if (!by) throw new Error("not signed");
  const who = { id, clinicId, patientId, appointmentId, authorId, authorName: by.name, crp: by.crp };
  let previous = by.hash;
  return {
    note: signedNote({ ...who, happenedAt, signedAt: by.at, version, content, files: note.files.map(toSigned) }),
    hash: by.hash,
    addenda: note.addenda.map(({ number, name, crp, at, content: added, hash }) => {
      const form = { noteId: id, number, previous, authorName: name, crp, signedAt: at, content: added };
      previous = hash;
      return { addendum: signedAddendum(form), hash };
    }),
  };
}
