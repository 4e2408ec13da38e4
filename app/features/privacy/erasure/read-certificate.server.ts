import type { Anonymous } from "~/features/kernel/actor";
import type { DirectoryCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { AppError } from "~/lib/app-error";
import { days, hours } from "~/lib/duration";
import { certificateSchema } from "./certificate";
import { keptByLaw, type KeptWords } from "./erasure-words";
import { findErasureOf, moveErasure, type ErasureRow } from "./erasure.repo.server";

/** How long (ms) a certificate waits to be taken, and how long a download that broke can be repeated. */
export const certificateLife = { untaken: days(30), taken: hours(24) };

/** How far an erasure is, for who comes by its mailed link. */
export type LinkedErasure =
  | { state: "asked"; dueAt: number; byGuardian: boolean }
  | { state: "running" | "taken_back" }
  | ({ state: "done"; doneAt: number; until: number; hash: string } & CertificateWords);

/** What a certificate says, for people: what stays, until when and by which law; and who was told, or was not. */
type CertificateWords = { keysDestroyed: number; kept: KeptWords[]; told: { who: string; isTold: boolean }[] };

const partyWords = { clinic: "A administração da clínica", guardian: "Seu responsável" };

function wordsOf({ certificate }: ErasureRow): CertificateWords {
  const { keysDestroyed, lines, told = [] } = certificateSchema.parse(JSON.parse(certificate ?? "null"));
  const laws = new Set(lines.flatMap(({ law, left }) => (law !== null && left !== 0 ? law : [])));
  const kept = Object.entries(keptByLaw).filter(([law]) => laws.has(law));
  return {
    keysDestroyed,
    kept: kept.map(([, { what, until, law }]) => ({ what, until, law })),
    told: told.map(({ who, company, result }) => {
      const name = who === "company" ? (company ?? "Uma empresa") : partyWords[who];
      return { who: name, isTold: result === "sent" || result === "desk" || result === "told" };
    }),
  };
}

function untilOf({ endedAt, takenAt }: ErasureRow): number {
  return takenAt === null ? (endedAt ?? 0) + certificateLife.untaken : takenAt + certificateLife.taken;
}

async function findLinked(ctx: DirectoryCtx<Anonymous>, token: string): Promise<ErasureRow> {
  const row = await findErasureOf(ctx.db, await ctx.platform.tokens.hash(token));
  if (!row || (row.state === "done" && untilOf(row) <= ctx.now())) throw new AppError("auth.token_invalid");
  return row;
}

/**
 * What the link of a mail shows: changes nothing, for scanners of mail open links, too.
 * @throws AppError `auth.token_invalid` when it is unknown, or the certificate was taken a day ago, or lay for 30
 */
export async function readLinkedErasure(ctx: DirectoryCtx<Anonymous>, token: string): Promise<LinkedErasure> {
  const row = await findLinked(ctx, token);
  if (row.state === "asked") return { state: "asked", dueAt: row.dueAt, byGuardian: row.requestId !== null };
  if (row.state !== "done") return { state: row.state };
  return {
    state: "done",
    doneAt: row.endedAt ?? 0,
    until: untilOf(row),
    hash: row.certificateHash ?? "",
    ...wordsOf(row),
  };
}

/**
 * The certificate as a file: exactly the bytes that the hash is of. From the first time on it can be taken for a day, and never again.
 * @throws AppError `auth.token_invalid`
 */
export async function takeCertificate(
  ctx: DirectoryCtx<Anonymous>,
  token: string,
): Promise<{ name: string; body: string }> {
  const row = await findLinked(ctx, token);
  if (row.state !== "done" || row.certificate === null) throw new AppError("auth.token_invalid");
  if (row.takenAt === null)
    await commit(ctx, {
      clinicId: null,
      statements: [moveErasure(ctx.db, row, { takenAt: ctx.now() })],
      events: [],
      audit: { action: "erasure.take_certificate", entity: "account", entityId: row.accountId },
    });
  return { name: `certificado-${row.id}.json`, body: row.certificate };
}
