import { and, eq } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Scope } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { instruments } from "./instrument/instruments.data";
import { isInstrument } from "./instrument/instrument";
import { contentIn, sheetOfContent } from "./questionnaire/content";
import { questionnaireVersion } from "./questionnaire/questionnaire.table";
import { sheetOfInstrument, type Sheet } from "./sheet";

/** A sheet by what rows name it by: an instrument's code, or a questionnaire's id with its version. */
export type SheetRef = { code: string; sheetVersion: number };

/**
 * What was asked, in the version it was asked in. Says nothing about who may see it.
 * @throws AppError `measures.not_found`
 */
export async function findSheet(db: ClinicDb, { clinicId }: Scope, { code, sheetVersion }: SheetRef): Promise<Sheet> {
  if (isInstrument(code)) return sheetOfInstrument(instruments[code]);
  const row = await db
    .select({ content: questionnaireVersion.content })
    .from(questionnaireVersion)
    .where(
      and(
        eq(questionnaireVersion.clinicId, clinicId),
        eq(questionnaireVersion.questionnaireId, code),
        eq(questionnaireVersion.version, sheetVersion),
      ),
    )
    .get();
  if (!row) throw new AppError("measures.not_found");
  return sheetOfContent({ code, sheetVersion }, contentIn(row.content));
}
