import { professional } from "~/features/identity/account/professional.directory.table";
import type { PsychologistPlanesCtx } from "~/features/kernel/ctx";
import { documentFromText } from "~/features/records/document/document-text";
import type { RichDocument } from "~/features/records/document/document";
import { recordsTold } from "~/features/records/signing/own-signed.server";
import type { SignedRecord } from "~/features/records/signing/signed-form";
import type { Person, World } from "./world";

/** A text as a note holds it. */
export const said = (text: string): RichDocument => documentFromText(text);

let signers = 100_000;

/** A psychologist with a CRP on file, and the directory beside her shard, as the guards hand her to use cases. */
export async function asSigner(world: World, { ctx }: Person<"psychologist">): Promise<PsychologistPlanesCtx> {
  const both = world.directory(ctx.actor);
  const crp = `06/${String((signers += 1))}`;
  const row = { accountId: ctx.actor.accountId, crp, createdAt: world.clock.now };
  await both.db.insert(professional).values(row).onConflictDoNothing();
  return { ...ctx, both };
}

/** A person's signed notes, as their export is written and read again. */
export async function exported(patient: Person<"patient">): Promise<SignedRecord[]> {
  const place = { ...patient.ctx, ...patient, role: "patient" as const, isKept: true };
  const told: unknown[] = [];
  for await (const record of recordsTold(place)) told.push(record);
  return JSON.parse(JSON.stringify(told)) as SignedRecord[];
}
