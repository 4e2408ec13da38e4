import { noteListing, noteOpening } from "~/features/kernel/events/note-opening.server";
import * as z from "zod";
import type { PsychologistCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { orUnreadable, unreadableText } from "~/features/kernel/keys/unreadable";
import { openVault, sealerFor, type Vault } from "~/features/kernel/keys/vault.server";
import type { AttentionKind } from "~/features/tenancy/care-link/attention";
import { requireCareLink } from "~/features/tenancy/care-link/require-care-link.server";
import { AppError } from "~/lib/app-error";
import type { Evidence, Verdict } from "../rules/judge.policy";
import type { RuleSettings } from "../rules/rules";
import { judgePair, signalField, standingOf } from "./judge-pair.server";
import {
  markAcknowledged,
  selectSignals,
  selectStanding,
  upsertSetting,
  type PairScope,
  type SignalRow,
} from "./signal.repo.server";

const evidenceIn = z.record(z.string(), z.union([z.number(), z.string()]));
/** Signals shown of the past. */
const mostShown = 30;

/** A signal as its psychologist reads it. Instants in ms. */
export type Signal = {
  id: string;
  kind: AttentionKind;
  raisedAt: number;
  endedAt: number | null;
  acknowledgedAt: number | null;
  evidence: Evidence;
  note: string | null;
};

async function opened(vault: Vault, row: SignalRow): Promise<Signal> {
  const { id, kind, raisedAt, endedAt, acknowledgedAt, noteSealed } = row;
  const evidence = vault.open(signalField(id, "evidence"), row.evidenceSealed);
  return {
    ...{ id, kind, raisedAt, endedAt, acknowledgedAt },
    evidence: await orUnreadable(
      evidence.then((text) => evidenceIn.parse(JSON.parse(text))),
      {},
    ),
    note:
      noteSealed === null ? null : await orUnreadable(vault.open(signalField(id, "note"), noteSealed), unreadableText),
  };
}

async function scopeOf(ctx: PsychologistCtx, patientId: string): Promise<PairScope> {
  await requireCareLink(ctx, patientId);
  return { clinicId: ctx.actor.clinicId, patientId, psychologistId: ctx.actor.memberId };
}

/** What the rules say of a patient now, how they are set, and what was raised. */
export type SignalsPage = { verdicts: Verdict[]; settings: RuleSettings; signals: Signal[] };

/**
 * The signals of a patient for their psychologist, judged anew as the page opens. Her reading is noted (LGPD art. 37).
 * @throws AppError `tenancy.patient_not_found`
 */
export async function readSignals(ctx: PsychologistCtx, { patientId }: { patientId: string }): Promise<SignalsPage> {
  const scope = await scopeOf(ctx, patientId);
  const seen = await noteOpening(ctx, { action: "risk.read", subjects: [patientId] });
  const judged = await judgePair(seen, scope);
  if (!judged) throw new AppError("tenancy.patient_not_found");
  const [{ settings }, rows, vault] = await Promise.all([
    standingOf(seen, scope),
    selectSignals(ctx.db, scope, mostShown),
    openVault(seen, scope.clinicId, patientId),
  ]);
  const signals = await Promise.all(rows.map((row) => opened(vault, row)));
  return { verdicts: judged.verdicts, settings, signals };
}

/**
 * The psychologist has seen a signal, with a note if she likes (null: without one): it asks for no attention any more, as long as it is
 * about the same.
 * @throws AppError `tenancy.patient_not_found`, `risk.not_found`
 */
export async function acknowledgeSignal(
  ctx: PsychologistCtx,
  { patientId, id, note }: { patientId: string; id: string; note: string | null },
): Promise<void> {
  const scope = await scopeOf(ctx, patientId);
  const row = (await selectStanding(ctx.db, scope)).find((one) => one.id === id);
  if (!row) throw new AppError("risk.not_found");
  const vault = await sealerFor(ctx, scope.clinicId, patientId);
  const noteSealed = note === null ? null : await vault.seal(signalField(id, "note"), note);
  await commit(ctx, {
    clinicId: scope.clinicId,
    statements: [markAcknowledged(ctx.db, row, { acknowledgedAt: row.acknowledgedAt ?? ctx.now(), noteSealed })],
    events: [],
    audit: { action: "risk.acknowledge", entity: "risk_signal", entityId: id, subject: patientId },
  });
  await judgePair(noteListing(ctx, "risk.read", [patientId]), scope);
}

/** Tunes a rule for one patient, or switches it off. @throws AppError `tenancy.patient_not_found` */
export async function setRule(
  ctx: PsychologistCtx,
  { patientId, kind, isOn, value }: { patientId: string; kind: AttentionKind; isOn: boolean; value: number | null },
): Promise<void> {
  const scope = await scopeOf(ctx, patientId);
  await commit(ctx, {
    clinicId: scope.clinicId,
    statements: [upsertSetting(ctx.db, { ...scope, kind, isOn, value, updatedAt: ctx.now() })],
    events: [],
    audit: { action: "risk.set_rule", entity: "member", entityId: patientId, fields: [kind] },
  });
  await judgePair(noteListing(ctx, "risk.read", [patientId]), scope);
}
