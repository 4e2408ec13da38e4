import { eq } from "drizzle-orm";
import type { Anonymous } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { shardOfClinic } from "~/features/tenancy/clinic/shard-directory.server";
import { AppError } from "~/lib/app-error";
import { minutes } from "~/lib/duration";
import { localDay } from "~/lib/time/wall-clock";
import { houseZone } from "~/lib/time/zone";
import { documentCode } from "./document-code.directory.table";
import { selectDocument } from "./document.repo.server";
import type { DocumentStatus } from "./issued-document";
import { hashOfCode, readCode } from "./verification-code";

/** Questions that one network address may ask. */
const perAddress = { limit: 20, window: minutes(10) };

/** All that anybody learns by a code: that there is such a document, since when, until when, and whether it still stands. */
export type Verified = {
  issuedOn: string;
  /** Its last day; null: it does not end. */
  validUntil: string | null;
  /** Whether that day is over, in Brazil. */
  hasExpired: boolean;
  status: DocumentStatus;
};

/**
 * What a verification code proves; null when there is no such document. Neither who nor what is told.
 * @throws AppError `documents.too_many`
 */
export async function verifyDocument(ctx: BothPlanesCtx<Anonymous>, typed: string): Promise<Verified | null> {
  const { retryAfter } = await ctx.platform.attempts.take(`verify-document|${ctx.request.address}`, perAddress);
  if (retryAfter > 0) throw new AppError("documents.too_many", { retryAfter });
  const signs = readCode(typed);
  if (signs === null) return null;
  const found = await ctx.db
    .select({ clinicId: documentCode.clinicId, documentId: documentCode.documentId })
    .from(documentCode)
    .where(eq(documentCode.codeHash, await hashOfCode(signs)))
    .get();
  if (!found) return null;
  const db = ctx.shard(await shardOfClinic(ctx, found.clinicId));
  const [row] = await selectDocument(db, found, found.documentId);
  if (!row) return null;
  const { issuedOn, validUntil, status } = row;
  const hasExpired = validUntil !== null && validUntil < localDay(ctx.now(), houseZone);
  return { issuedOn, validUntil, hasExpired, status };
}
