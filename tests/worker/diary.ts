import { writeEntrySchema, type WriteEntry } from "~/features/diary/diary.schema";
import { writeEntry } from "~/features/diary/entry/write-entry.server";
import type { Entry } from "~/features/diary/entry/entry";
import { AppError, type AppErrorCode } from "~/lib/app-error";
import type { ShardName } from "~/platform/planes";
import { testEnv } from "./env";
import { newWorld, type Person, type World } from "./world";

/** What a patient writes, with everything not said made up. */
export function words(said: Partial<WriteEntry> = {}): WriteEntry {
  return writeEntrySchema.parse({ title: "Um dia", content: "Caminhei no parque.", mood: 3, ...said });
}

/** Writes an entry a minute after the last, so that later ones are newer. */
export async function write(world: World, patient: Person<"patient">, said: Partial<WriteEntry> = {}): Promise<Entry> {
  world.clock.now += 60_000;
  return writeEntry(patient.ctx, words(said));
}

export type Clinic = {
  world: World;
  clinicId: string;
  patient: Person<"patient">;
  psychologist: Person<"psychologist">;
};

/** A clinic with a patient and the psychologist she is linked to. */
export async function linkedPair(world = newWorld(), shard: ShardName = "CLINIC_0"): Promise<Clinic> {
  const clinicId = await world.clinic(shard);
  const patient = await world.person("patient", clinicId, "Ana");
  const psychologist = await world.person("psychologist", clinicId, "Dra. Lia");
  await world.link(psychologist, patient);
  return { world, clinicId, patient, psychologist };
}

/** The code an awaited use case was refused with. */
export async function refusal(work: Promise<unknown>): Promise<AppErrorCode> {
  try {
    await work;
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  throw new Error("was not refused");
}

/** The rows a query finds in a shard. */
export async function rowsOf<R extends Record<string, unknown>>(sqlText: string, ...values: unknown[]): Promise<R[]> {
  const { results } = await testEnv.CLINIC_0.prepare(sqlText)
    .bind(...values)
    .all<R>();
  return results;
}
