import { noteListing } from "~/features/kernel/events/note-opening.server";
import { and, eq } from "drizzle-orm";
import { readOwing } from "~/features/appointments/booking/read-owing.server";
import { whoComes } from "~/features/appointments/booking/participants";
import type { PsychologistCtx } from "~/features/kernel/ctx";
import { orUnreadable, unreadableText } from "~/features/kernel/keys/unreadable";
import { openVault } from "~/features/kernel/keys/vault.server";
import { isOneOf } from "~/db/many-rows";
import { member } from "~/features/tenancy/member/member.table";
import { fetchPayer } from "../payer/payer.server";
import { isWhole } from "../payer/payer";
import { selectStandingReceipt } from "../receipt/receipt.repo.server";
import { aboutField } from "./about-seal";
import type { Charge } from "./charge";
import { shownCharge } from "./charge.repo.server";
import { fetchCharge } from "./fetch-charge.server";

/** A charge with all that its page shows. */
export type ChargeDetail = Charge & {
  patientName: string;
  /** What something else than a session is for. */
  about: string | null;
  /** Of a joint session: who came, by name, and so may pay. */
  together: { id: string; name: string }[];
  /** When (ms) its session began. */
  startAt: number | null;
  receipt: { id: string; number: number } | null;
  /** Whether all is known of who pays that a receipt names. */
  payerIsWhole: boolean;
};

function namesOf(ctx: PsychologistCtx, ids: readonly string[]) {
  return ctx.db
    .select({ id: member.id, name: member.name })
    .from(member)
    .where(and(eq(member.clinicId, ctx.actor.clinicId), isOneOf(member.id, ids)));
}

/** A charge of the psychologist's. @throws AppError `receipts.not_found` */
export async function readCharge(ctx: PsychologistCtx, { id }: { id: string }): Promise<ChargeDetail> {
  const row = await fetchCharge(ctx, id);
  const { clinicId, patientId, psychologistId, appointmentId, aboutSealed } = row;
  const session = appointmentId === null ? null : await readOwing(ctx, ctx.actor, appointmentId);
  const came = session ? whoComes(session.patients) : [];
  const seen = noteListing(ctx, "charge.read", [patientId]);
  const [names, [receipt], payer, vault] = await Promise.all([
    namesOf(ctx, [...new Set([patientId, ...came])]),
    selectStandingReceipt(ctx.db, ctx.actor, id),
    fetchPayer(seen, { patientId, psychologistId }),
    aboutSealed === null ? null : openVault(seen, clinicId, patientId),
  ]);
  const nameOf = (one: string) => names.find((other) => other.id === one)?.name ?? "Alguém";
  const about =
    vault && aboutSealed !== null ? orUnreadable(vault.open(aboutField(id), aboutSealed), unreadableText) : null;
  return {
    ...shownCharge(row),
    patientName: nameOf(patientId),
    about: await about,
    together: came.length > 1 ? came.map((one) => ({ id: one, name: nameOf(one) })) : [],
    startAt: session?.startAt ?? null,
    receipt: receipt ?? null,
    payerIsWhole: payer !== null && isWhole(payer),
  };
}
