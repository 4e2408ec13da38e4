import type { PatientCtx } from "~/features/kernel/ctx";
import { selectFilesOf, type FileOf } from "~/features/files/store/files-of.server";
import { openVault, type Vault } from "~/features/kernel/keys/vault.server";
import type { PageInput } from "~/features/kernel/page.schema";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { MB } from "~/lib/bytes";
import { placeAfter, toPage, type Page } from "~/lib/page";
import { openNote } from "../note/find-note.server";
import type { AddendumRow } from "../note/note.repo.server";
import type { ListedRecord, OwnRecord } from "./own-record";
import {
  selectOwn,
  selectOwnAddenda,
  selectOwnContents,
  type OwnContent,
  type OwnRow,
  type OwnScope,
} from "./own-records.repo.server";

function ownScope({ actor }: PatientCtx): OwnScope {
  requireRole(actor, "patient");
  return { clinicId: actor.clinicId, patientId: actor.memberId };
}

function listedOf({ version: _, size: __, signedAt: at, signedName: name, crp, hash, ...row }: OwnRow): ListedRecord {
  return { ...row, signature: { at, name, crp, hash } };
}

/**
 * What a patient may read of their prontuário, the newest first, without what it says.
 * @throws AppError `auth.forbidden`, `request.invalid` for a bad cursor
 */
export async function listOwnRecords(ctx: PatientCtx, { limit, cursor }: PageInput): Promise<Page<ListedRecord>> {
  const rows = await selectOwn(ctx.db, ownScope(ctx), { after: placeAfter(cursor), limit: limit + 1 });
  const { items, nextCursor } = toPage(rows, limit, (row) => ({ at: row.happenedAt, id: row.id }));
  return { items: items.map(listedOf), nextCursor };
}

/** What else a note has: its files, and what was added to it. */
type Parts = { files: readonly FileOf[]; addenda: readonly AddendumRow[] };

async function openOwn(vault: Vault, row: OwnContent, parts: Parts): Promise<OwnRecord> {
  const found = {
    addenda: parts.addenda.filter(({ noteId }) => noteId === row.id),
    files: parts.files.filter(({ targetId }) => targetId === row.id),
    vault: () => Promise.resolve(vault),
  };
  const { content, addenda, files, isIntact } = await openNote(row, found);
  const { id, appointmentId, happenedAt, signature, readableAt } = listedOf(row);
  return { id, appointmentId, happenedAt, signature, readableAt, content, addenda, files, isIntact };
}

async function openAll(ctx: PatientCtx, ids: readonly string[]): Promise<OwnRecord[]> {
  if (ids.length === 0) return [];
  const scope = ownScope(ctx);
  const [[rows, addenda, files], vault] = await Promise.all([
    ctx.db.batch([
      selectOwnContents(ctx.db, scope, ids),
      selectOwnAddenda(ctx.db, scope, ids),
      selectFilesOf(ctx.db, scope, { kind: "session_note", id: ids }),
    ]),
    openVault(ctx, scope.clinicId, scope.patientId),
  ]);
  return Promise.all(rows.map((row) => openOwn(vault, row, { files, addenda })));
}

/** One note that a patient may read. @throws AppError `auth.forbidden`, `records.not_found` (another's, a draft, not given: alike) */
export async function readOwnRecord(ctx: PatientCtx, { id }: { id: string }): Promise<OwnRecord> {
  const [found] = await openAll(ctx, [id]);
  if (!found) throw new AppError("records.not_found");
  return found;
}

/** Notes in one answer of the API at most, and bytes of what they say with their addenda; one is always answered. */
const mostOpened = 20;
const mostBytesOpened = 4 * MB;

/** A page of what a patient may read, opened: at most 20, or 4 MB, in one answer, whatever limit was asked for. */
export async function readOwnRecords(ctx: PatientCtx, { limit, cursor }: PageInput): Promise<Page<OwnRecord>> {
  const most = Math.min(limit, mostOpened);
  const rows = await selectOwn(ctx.db, ownScope(ctx), { after: placeAfter(cursor), limit: most + 1 });
  let bytes = 0;
  const fits = rows.slice(0, most).filter(({ size }, at) => (bytes += size) <= mostBytesOpened || at === 0);
  const { items, nextCursor } = toPage(rows, fits.length, (row) => ({ at: row.happenedAt, id: row.id }));
  const ids = items.map(({ id }) => id);
  return { items: await openAll(ctx, ids), nextCursor };
}
