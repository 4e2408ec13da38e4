import type { AdminCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { canonicalHash, canonicalJson } from "~/features/records/document/canonical";
import { requireRole } from "~/features/tenancy/login/require-role";
import { namesAmong } from "~/features/tenancy/member/member-names.server";
import { AppError } from "~/lib/app-error";
import { placeAfter, toPage, type Page } from "~/lib/page";
import { storeTitles } from "../copy/field-labels";
import { certificateSchema, type Certificate } from "./certificate";
import { keptByLaw } from "./erasure-words";
import { findAtDesk, listAtDesk, noteTold, paperParties } from "./clinic-erasures.repo.server";

const perPage = 30;

/** An erasure in the clinic's list: who it was, where a record still says so, and when (ms) it was done. */
export type ClinicErasure = { id: string; name: string | null; doneAt: number };

/** Erasures of who was in the admin's clinic, the last first. @throws AppError `request.invalid` (cursor) */
export async function listClinicErasures(
  ctx: AdminCtx,
  { cursor }: { cursor?: string | undefined },
): Promise<Page<ClinicErasure>> {
  requireRole(ctx.actor, "admin");
  const rows = await listAtDesk(ctx.db, ctx.actor, { after: placeAfter(cursor), limit: perPage + 1 });
  const page = toPage(rows, perPage, ({ doneAt: at, id }) => ({ at, id }));
  const names = await namesAmong(
    ctx,
    page.items.flatMap(({ memberId }) => memberId ?? []),
  );
  // Who was here in two roles is one person.
  const items = new Map(page.items.map((row) => [row.id, { ...row, name: names.get(row.memberId ?? "") ?? null }]));
  return { ...page, items: [...items.values()].map(({ id, name, doneAt }) => ({ id, name, doneAt })) };
}

/** What of a certificate is a clinic's: its own stores and who was told of it, and the digest of the whole, by which a person's own is known again. */
export type ClinicCertificate = Omit<Certificate, "lines" | "processors" | "told"> & {
  clinic: string;
  whole: string;
  lines: Certificate["lines"];
  processors: Certificate["processors"];
  told: NonNullable<Certificate["told"]>;
};

function ofClinic(whole: Certificate, hash: string, clinicId: string): ClinicCertificate {
  const { lines, told = [], ...rest } = whole;
  return {
    ...rest,
    clinic: clinicId,
    whole: hash,
    // How many keys in all is of other clinics, too.
    keysDestroyed: lines
      .filter((line) => line.store === "data_key" && line.clinicId === clinicId)
      .reduce((sum, { held, left }) => sum + (held ?? 0) - (left ?? 0), 0),
    lines: lines.filter((line) => line.clinicId === clinicId),
    told: told.filter((one) => one.clinicId === null || one.clinicId === clinicId),
  };
}

async function requireAtDesk(ctx: AdminCtx, id: string) {
  requireRole(ctx.actor, "admin");
  const found = await findAtDesk(ctx.db, ctx.actor, id);
  if (!found?.certificate) throw new AppError("privacy.erasure_not_found");
  const whole = certificateSchema.parse(JSON.parse(found.certificate));
  const certificate = ofClinic(whole, found.hash ?? "", ctx.actor.clinicId);
  return { memberId: found.memberId, certificate, hash: await canonicalHash(certificate) };
}

/** What there was and what stays of one kind of thing, with the law in words. */
type LineInWords = { what: string; held: number; left: number; law: string | null };

/** What has no name for people: keys, and lists by which other things are found. */
const internal = "Chaves e índices, que só o programa lê";

function linesInWords(lines: Certificate["lines"]): LineInWords[] {
  const all = new Map<string, LineInWords>();
  for (const { store, held, left, law } of lines) {
    if (!held && !left) continue;
    const what = storeTitles[store] ?? internal;
    const before = all.get(what) ?? { what, held: 0, left: 0, law: null };
    const said = law === null ? null : (keptByLaw[law]?.law ?? law);
    const sums = { held: before.held + (held ?? 0), left: before.left + (left ?? 0) };
    all.set(what, { what, ...sums, law: before.law ?? said });
  }
  return [...all.values()].toSorted((a, b) => Number(a.what === internal) - Number(b.what === internal));
}

/** One erasure as its clinic reads it; what became of telling a guardian since stands beside what the certificate says. */
export async function readClinicErasure(ctx: AdminCtx, { id }: { id: string }) {
  const { memberId, certificate, hash } = await requireAtDesk(ctx, id);
  const [names, paper] = await Promise.all([
    namesAmong(ctx, memberId === null ? [] : [memberId]),
    paperParties(ctx.db, ctx.actor, id),
  ]);
  const { askedAt, begunAfter, doneAt, whole, told, lines } = certificate;
  const toTell = paper.filter(({ state }) => state === "by_hand").map((one) => one.id);
  // A letter that was still on its way when the certificate was made.
  const sentOn = paper.flatMap(({ state, settledAt }) => (state === "sent" && settledAt !== null ? settledAt : []));
  const later = sentOn.filter((at) => at > Date.parse(doneAt));
  const toldOn = paper.flatMap(({ state, settledAt }) => (state === "told" && settledAt !== null ? settledAt : []));
  const name = names.get(memberId ?? "") ?? null;
  return { id, name, askedAt, begunAfter, doneAt, whole, hash, told, kept: linesInWords(lines), toTell, toldOn, later };
}

/** The clinic's part as a file, exactly the bytes that its hash is of; that it was taken is in the audit. @throws AppError `privacy.erasure_not_found` */
export async function takeClinicCertificate(ctx: AdminCtx, { id }: { id: string }) {
  const { memberId, certificate } = await requireAtDesk(ctx, id);
  const { clinicId } = ctx.actor;
  const audit = { action: "erasure.take_certificate", entity: "erasure", entityId: id, subject: memberId ?? undefined };
  await commit(ctx, { clinicId, statements: [], events: [], audit });
  return { name: `apagamento-${id}.json`, body: canonicalJson(certificate) };
}

/**
 * A guardian without an address was told on paper. A second press changes nothing.
 * @throws AppError `privacy.erasure_not_found`
 */
export async function tellOnPaper(ctx: AdminCtx, { id, party }: { id: string; party: string }): Promise<void> {
  const { memberId } = await requireAtDesk(ctx, id);
  const { clinicId } = ctx.actor;
  const found = (await paperParties(ctx.db, ctx.actor, id)).find((one) => one.id === party);
  if (!found) throw new AppError("privacy.erasure_not_found");
  if (found.state !== "by_hand") return;
  await commit(ctx, {
    clinicId,
    statements: [noteTold(ctx.db, party, { settledAt: ctx.now(), settledBy: ctx.actor.memberId })],
    // Of two presses in one moment one is written.
    events: [{ type: "erasure.party_told", aggregateId: party, version: 1 }],
    audit: { action: "erasure.tell", entity: "erasure", entityId: id, subject: memberId ?? undefined },
  });
}
