import { openFile, type FileGates } from "~/features/files/store/open-file.server";
import { storeFile } from "~/features/files/store/store-file.server";
import { sendPart } from "~/features/files/upload/send-part.server";
import { startUpload } from "~/features/files/upload/start-upload.server";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { changeFiles } from "~/features/records/note/attach-to-note.server";
import { saveNote } from "~/features/records/note/save-note.server";
import { everyFileGate } from "~/registry/file-gates.server";
import * as sample from "../samples";
import { linkedPair } from "./diary";
import { newPost } from "./post";
import { asSigner, said } from "./records";
import { book } from "./sessions";

/** Who may open what, as the app says it. */
export const gates = Object.assign({}, ...everyFileGate) as FileGates;

/** The bytes of a file as a member gets them, through every gate. */
export async function opened(ctx: ClinicCtx, id: string) {
  return new Uint8Array(await new Response((await openFile(ctx, { id }, gates)).read(null)).arrayBuffer());
}

/** A draft with a drawing and a letter of its patient. */
export async function drafted(post = newPost()) {
  const pair = await linkedPair(post.world);
  const ctx = await asSigner(pair.world, pair.psychologist);
  const { id: appointmentId } = await book(pair);
  const [asked, patientId] = [{ appointmentId }, pair.patient.memberId];
  await saveNote(ctx, asked, { content: said("Trouxe um desenho."), version: 0 });
  const bring = (name: string, bytes = sample.jpegWithPlace()) => storeFile(ctx, { name, bytes, said: {}, patientId });
  const drawing = await bring("desenho.jpg");
  pair.world.clock.now += 1000;
  const { id: upload } = await startUpload(ctx, { name: "carta.pdf", size: sample.pdf().length, patientId });
  const { file: letter } = await sendPart(ctx, { id: upload, offset: 0, bytes: sample.pdf() });
  if (!letter) throw new Error("the letter did not come");
  const note = await changeFiles(ctx, asked, { add: [drawing.id, letter.id] });
  return { ...pair, post, ctx, asked, patientId, bring, drawing, letter, note };
}
