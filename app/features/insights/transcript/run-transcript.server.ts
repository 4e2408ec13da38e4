import { judgeTranscript } from "~/features/ai/guard/judge-transcript";
import { soundTokenWeight, tokensOfSound } from "~/features/ai/use/ai-feature";
import { nothingUsed, settleBudget, takeBudget, type Taken, type Used } from "~/features/ai/use/budget.server";
import { askRefusal, mayAskQueries } from "~/features/ai/use/may-ask.server";
import { selectFilesOf, soundBytes } from "~/features/files/store/files-of.server";
import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { openVault } from "~/features/kernel/keys/vault.server";
import type { Heard } from "~/platform/ai/transcriber";
import type { OutsideRefusal } from "~/platform/outside/outside";
import type { AskEnd } from "../asked/run-ask.server";
import { transcribedEvent } from "../insights.events";
import { soundLength } from "./sound-length";
import { sealHeard } from "./transcript-seal.server";
import {
  countSoundTry,
  findQueuedSound,
  selectStillHeard,
  settleSound,
  type TranscriptRow,
} from "./transcript.repo.server";

type JobCtx = ClinicCtx<SystemActor>;

/** How often a provider is asked before there is none. */
const mostTries = 3;
/** Tokens that what is said in a second has at most, written down. */
const writtenInSecond = 10;

/** Why it may not be sent now; null when it may. Everything is read anew, in one round trip. */
async function whyNot(ctx: JobCtx, row: TranscriptRow): Promise<string | null> {
  const [consents, off, [still]] = await ctx.db.batch([
    ...mayAskQueries(ctx.db, row, row.patientId, "transcript"),
    selectStillHeard(ctx.db, row),
  ]);
  const refusal = askRefusal(row.patientId, consents, off, "transcript");
  if (refusal !== null) return refusal;
  if (!still?.stands) return "entry_gone";
  return still.cared ? null : "no_care_link";
}

type Settled = Pick<TranscriptRow, "status" | "textSealed" | "reason" | "model">;
const none = (reason: string, model: string | null = null): Settled => ({
  ...{ status: "none", textSealed: null, reason, model },
});

/** Writes down what became of it, with what it cost; that something was sent stands in the audit. */
async function settle(ctx: JobCtx, row: TranscriptRow, settled: Settled, cost?: { taken: Taken; used: Used }) {
  const { clinicId, patientId, entryId } = row;
  await commit(ctx, {
    clinicId,
    statements: [
      settleSound(ctx.db, row, settled),
      ...(cost ? [settleBudget(ctx.db, row, cost.taken, cost.used)] : []),
    ],
    events: settled.status === "ready" ? [transcribedEvent(row.id, { patientId, entryId })] : [],
    audit: cost?.used.tokens
      ? { action: "transcript.send", entity: "diary_entry", entityId: entryId, subject: patientId }
      : [],
  });
  return "done" as const;
}

/** A failure is tried again a few times, then there is none; what was taken of the month is given back. */
async function failed(ctx: JobCtx, row: TranscriptRow, refusal: OutsideRefusal, taken: Taken): Promise<AskEnd> {
  const reason = (await whyNot(ctx, row)) ?? refusal.failure;
  const isOver = refusal.failure === "overtaken" || !refusal.retryable || row.tries + 1 >= mostTries;
  if (isOver) return settle(ctx, row, none(reason), { taken, used: nothingUsed });
  await ctx.db.batch([settleBudget(ctx.db, row, taken, nothingUsed), countSoundTry(ctx.db, row)]);
  return { retryAfter: refusal.retryAfter ?? 30 };
}

/** What a sound cost, in tokens of text; as it was taken where the provider does not say. */
function usedBy({ tokensIn, tokensOut, seconds }: Heard, taken: Taken): Used {
  const heard = seconds > 0 ? tokensOfSound(seconds * 1000) : Math.ceil(tokensIn) * soundTokenWeight;
  return heard > 0
    ? { tokens: heard + Math.ceil(tokensOut), out: Math.ceil(tokensOut) }
    : { tokens: taken.tokens, out: 0 };
}

/**
 * Sends one voice note to a model that writes it down, and keeps what may be read of it for who cares for its patient. Consent, switches,
 * care link, entry and sound are read again when the turn has come; whatever fails ends as "none". Harmless twice.
 */
export async function runTranscript(ctx: JobCtx, { clinicId, id }: { clinicId: string; id: string }): Promise<AskEnd> {
  const row = await findQueuedSound(ctx.db, { clinicId, id });
  if (!row) return "done";
  const refused = await whyNot(ctx, row);
  if (refused) return settle(ctx, row, none(refused));
  const [vault, files] = await Promise.all([
    openVault(ctx, clinicId, row.patientId),
    selectFilesOf(ctx.db, { clinicId }, { kind: "diary_entry", id: row.entryId }),
  ]);
  const sound = files.find(({ file }) => file.id === row.fileId && file.kind === "audio")?.file;
  const bytes = sound && (await soundBytes(ctx, vault, sound));
  if (!sound || !bytes) return settle(ctx, row, none("entry_gone"));
  const length = soundLength(sound);
  const taken = await takeBudget(ctx, row, tokensOfSound(length) + Math.ceil((length / 1000) * writtenInSecond));
  if (!taken) return settle(ctx, row, none("month_used_up"));
  const mayGo = async () => (await whyNot(ctx, row)) === null;
  const answer = await ctx.platform.transcriber.hear({ bytes, type: sound.type, mayGo });
  if (!answer.ok) return failed(ctx, row, answer, taken);
  const { text, model } = answer.value;
  const cost = { taken, used: usedBy(answer.value, taken) };
  const verdict = judgeTranscript(text, sound.duration === null ? null : length);
  if (!verdict.ok) return settle(ctx, row, none(verdict.refusal, model), cost);
  const textSealed = await sealHeard(vault, id, verdict.text);
  return settle(ctx, row, { status: "ready", textSealed, reason: null, model }, cost);
}
