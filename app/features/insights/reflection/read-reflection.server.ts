import { askRefusal, hasAgreed, mayAskQueries } from "~/features/ai/use/may-ask.server";
import type { PatientCtx } from "~/features/kernel/ctx";
import { openOwnVault } from "~/features/kernel/keys/vault.server";
import { selectOfEntry } from "../insight.repo.server";
import { longestWait } from "./ask-reflection.server";
import { openText, type StoredText } from "./insight-seal.server";

/** What a page says of the reflection on an entry. */
export type EntryReflection = {
  status: "ready" | "queued" | "none" | "not_asked";
  text: StoredText | null;
  /** Who wrote it, and when. */
  by: { model: string; at: number } | null;
  /** Whether one may be asked for. */
  canAsk: boolean;
  /** It is switched off though the patient agreed: in the clinic, or by who cares for them. */
  off: "clinic" | "care" | null;
};

/** The reflection on an own entry, as its page shows it; null where there is none and none was agreed to. One round trip, two with one. */
export async function readEntryReflection(ctx: PatientCtx, entryId: string): Promise<EntryReflection | null> {
  const scope = { clinicId: ctx.actor.clinicId, patientId: ctx.actor.memberId };
  const [consents, switchedOff, [row]] = await ctx.db.batch([
    ...mayAskQueries(ctx.db, scope, scope.patientId, "reflection"),
    selectOfEntry(ctx.db, scope, entryId),
  ]);
  const refusal = askRefusal(scope.patientId, consents, switchedOff, "reflection");
  const canAsk = ctx.platform.model.name !== null && refusal === null;
  const offBy = refusal === "off_here" ? ("care" as const) : ("clinic" as const);
  const off = !canAsk && hasAgreed(scope.patientId, consents, "reflection") ? offBy : null;
  if (!row) return canAsk || off ? { status: "not_asked", text: null, by: null, canAsk, off } : null;
  if (row.status === "ready" && row.textSealed !== null) {
    const text = await openText(await openOwnVault(ctx), row.id, row.textSealed);
    return { status: "ready", text, by: { model: row.model ?? "", at: row.createdAt }, canAsk, off };
  }
  const isWaiting = row.status === "queued" && ctx.now() - row.createdAt < longestWait;
  return { status: isWaiting ? "queued" : "none", text: null, by: null, canAsk, off };
}
