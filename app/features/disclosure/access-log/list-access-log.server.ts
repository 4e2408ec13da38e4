import type { PatientCtx, PatientScope } from "~/features/kernel/ctx";
import type { Right } from "~/features/kernel/events/right";
import { orUnreadable } from "~/features/kernel/keys/unreadable";
import { openOwnVault } from "~/features/kernel/keys/vault.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { encodeCursor, placeAfter, type Page } from "~/lib/page";
import { daysOfEntries } from "~/features/diary/reading/days-of-entries.server";
import {
  selectDoubtsOf,
  selectGrants,
  selectNames,
  selectOpenings,
  type GrantRow,
  type OpeningRow,
} from "./access-log.repo.server";
import { askedWords, grantActions, standsAlone } from "./item-words";
import { openedWords } from "./opening-words";
import { viewsOf } from "./views";
import type { DoubtCause } from "./doubt-causes";

/** One thing that was opened, in the person's words; of an entry of the diary that is there still, which (`at`, ms: its own time). */
export type Opened = { words: string; entry: { id: string; at: number } | null };

/** What one person opened in one go. `at` (ms) is when the newest of it was. */
export type Access = {
  id: string;
  actorId: string | null;
  who: string;
  role: string;
  /** Each once. */
  what: Opened[];
  /** What was asked of a language model, as a sentence goes on after the name. */
  asked: string | null;
  grant: Grant | null;
  right: Right | null;
  /** As it was stated; only an exceptional access has one. */
  reason: string | null;
  at: number;
  doubt: { cause: DoubtCause; note: string | null; askedAt: number; answer: string | null } | null;
};

/** An exceptional access as whose data it is reads it. Instants in ms; `approved` and `reviewed` are names. */
export type Grant = {
  openedAt: number;
  until: number;
  approved: string | null;
  isRead: boolean;
  verdict: "right" | "wrong" | "nobody" | null;
  why: string | null;
  reviewed: string | null;
};

async function doubtsOf(ctx: PatientCtx, scope: PatientScope, ids: readonly string[]) {
  const rows = await selectDoubtsOf(ctx.db, scope, ids);
  const isSealed = rows.some(({ answerSealed, noteSealed }) => answerSealed !== null || noteSealed !== null);
  const vault = isSealed ? await openOwnVault(ctx) : null;
  const open = async (row: string, column: string, text: string | null) =>
    text !== null && vault ? orUnreadable(vault.open({ table: "access_doubt", row, column }, text), null) : null;
  const shown = rows.map(async ({ id, auditId, cause, askedAt, answerSealed, noteSealed }) => {
    const [answer, note] = await Promise.all([open(id, "answer", answerSealed), open(id, "note", noteSealed)]);
    return [auditId, { cause, note, askedAt, answer }] as const;
  });
  return new Map(await Promise.all(shown));
}

const idsOf = (rows: readonly OpeningRow[], of: (action: string) => boolean) => [
  ...new Set(rows.flatMap(({ action, entityId }) => (of(action) ? entityId : []))),
];

async function grantsOf(ctx: PatientCtx, scope: PatientScope, rows: readonly OpeningRow[]) {
  const ids = idsOf(rows, (action) => grantActions.includes(action));
  return ids.length === 0 ? [] : selectGrants(ctx.db, scope, ids);
}

const isEntry = (action: string) => action === "diary.read";

/** What was opened in a view, each once; entries by which they are. */
function openedIn(group: readonly OpeningRow[], days: ReadonlyMap<string, number>): Opened[] {
  const all = group.map(({ action, entityId }): [string, Opened] => {
    const at = isEntry(action) ? days.get(entityId) : undefined;
    const entry = at === undefined ? null : { id: entityId, at };
    const words = openedWords(action);
    return [entry?.id ?? words, { words, entry }];
  });
  return [...new Map(all).values()];
}

function grantOf({ grant, isRead }: GrantRow, nameOf: (id: string | null) => string | null): Grant {
  const { openedAt, askedAt, expiresAt, endedAt, approvedBy, verdict, verdictNote, reviewedBy } = grant;
  return {
    ...{ openedAt: openedAt ?? askedAt, until: endedAt ?? expiresAt, approved: nameOf(approvedBy) },
    ...{ isRead: isRead === 1, verdict, why: verdictNote, reviewed: nameOf(reviewedBy) },
  };
}

/**
 * Who opened what is the patient's, when and by which right, the newest first, one item a view; what went to a language model, and that
 * somebody was let read exceptionally, are items of their own. What they open themselves is not in it, nor what runs without anybody
 * looking. Three round trips, four when the clinic has answered something.
 * @throws AppError `request.invalid` for a bad cursor
 */
export async function listAccessLog(
  ctx: PatientCtx,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Page<Access>> {
  requireRole(ctx.actor, "patient");
  const scope = { clinicId: ctx.actor.clinicId, patientId: ctx.actor.memberId };
  const rows = await selectOpenings(ctx.db, scope, { after: placeAfter(cursor), limit: limit + 1 });
  const page = rows.slice(0, limit);
  const [found, days, doubts] = await Promise.all([
    grantsOf(ctx, scope, page),
    daysOfEntries(ctx, idsOf(page, isEntry)),
    doubtsOf(
      ctx,
      scope,
      page.map(({ id }) => id),
    ),
  ]);
  const grants = new Map(found.map((row) => [row.grant.id, row]));
  const named = found.flatMap(({ grant }) => [grant.adminId, grant.approvedBy ?? [], grant.reviewedBy ?? []].flat());
  const ids = [...new Set([...page.flatMap(({ actorId }) => actorId ?? []), ...named])];
  const names = new Map((await selectNames(ctx.db, scope, ids)).map(({ id, name }) => [id, name]));
  const items = viewsOf(page).map((group) => itemOf(group, { grants, days, doubts, names }));
  const last = page.at(-1);
  return { items, nextCursor: rows.length > limit && last ? encodeCursor({ at: last.at, id: last.id }) : null };
}

type Known = {
  grants: ReadonlyMap<string, GrantRow>;
  days: ReadonlyMap<string, number>;
  doubts: Awaited<ReturnType<typeof doubtsOf>>;
  names: ReadonlyMap<string, string>;
};

function itemOf(group: [OpeningRow, ...OpeningRow[]], { grants, days, doubts, names }: Known): Access {
  const [first] = group;
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? "Alguém da clínica"));
  const granted = grantActions.includes(first.action) ? grants.get(first.entityId) : undefined;
  const actorId = granted?.grant.adminId ?? first.actorId;
  const doubted = group.find(({ id }) => doubts.has(id));
  return {
    ...{ id: first.id, actorId, who: nameOf(actorId) ?? "Alguém da clínica" },
    ...{ role: first.actorRole, right: first.right, at: first.at },
    what: standsAlone(first.action) ? [] : openedIn(group, days),
    asked: askedWords(first.action),
    grant: granted ? grantOf(granted, nameOf) : null,
    reason: first.right === "break-glass" ? (granted?.grant.reason ?? first.reason) : null,
    doubt: (doubted && doubts.get(doubted.id)) ?? null,
  };
}
