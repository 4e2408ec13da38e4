import type { SystemActor } from "~/features/kernel/actor";
import type { BothPlanesCtx, ClinicCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { openVault } from "~/features/kernel/keys/vault.server";
import type { ExportedRecord } from "~/features/kernel/personal-data";
import { hours, minutes, seconds } from "~/lib/duration";
import { untilStill } from "~/lib/until-still";
import { zipWriter, type ZipState } from "~/lib/zip-writer.server";
import { openPerson, type Person } from "../open-person.server";
import { chunkWriter, deleteChunks, readChunks } from "./export-chunks.server";
import { claimExport, findExport, keepClaim, turnsOf, updateExport, type PersonExport } from "./export.repo.server";
import { piecesOf, selfOf, type Piece } from "./export-pieces.server";
import { fileEntry } from "./file-entry";
import { removeExport } from "./remove-export.server";

export type CopyCtx = ClinicCtx<SystemActor> & { both: BothPlanesCtx<SystemActor> };

/** How long a copy that is ready may be fetched. */
export const readyFor = hours(24);
/** How long a turn is its worker's: one that was killed is taken over after that. */
const claimFor = minutes(2);
/** A turn in which nothing moves for so long (ms) hangs, and is given up: shorter than the claim, so that none overtakes it. */
const hangsAfter = minutes(1);
/** A turn ends with the piece or file in which one of these is reached: time (ms), pieces, bytes of the archive. */
const enough = { time: seconds(8), pieces: 150, bytes: 24_000_000 };
/** Turns that may fail one after the other before it is given up. */
const mostAttempts = 20;
/** Characters that are packed at once. */
const batchOf = 64 * 1024;

const encoder = new TextEncoder();

/** A part of a file, as the files store tells it. */
type FilePart = {
  fileId: string;
  name: string;
  type: string;
  part: number;
  parts: number;
  bytes: Uint8Array<ArrayBuffer> | null;
};

/** The person as they were when it was asked for: places that came since are not in it, and none changes its turn. */
async function asTheyWere(ctx: CopyCtx, row: PersonExport): Promise<Person | null> {
  const person = await openPerson(ctx.both, row.accountId);
  if (!person) return null;
  const ids = JSON.parse(row.places) as string[];
  const places = ids.flatMap((id) => person.places.filter(({ memberId }) => memberId === id));
  return places.length === ids.length ? { ...person, places } : null;
}

/** A turn's own name: a second one from the same place is another attempt. */
const turnOf = ({ version, attempts }: PersonExport) => `${version}-${attempts}`;

/** What a turn writes with: the archive and its directory in chunks, and a claim that is kept while it goes on. */
async function openTurn(ctx: CopyCtx, row: PersonExport, beat: () => void) {
  const vault = await openVault(ctx, row.clinicId, row.memberId);
  const { files } = ctx.platform;
  const turn = turnOf(row);
  const before = turnsOf(row);
  const archive = chunkWriter(files, vault, { ...row, of: "zip" }, turn);
  const directory = chunkWriter(files, vault, { ...row, of: "dir" }, turn);
  const from = JSON.parse(row.zip) as ZipState;
  const zip = zipWriter(from, archive.add, directory.add);
  const begun = ctx.now();
  let keptAt = begun;
  /** Says that it moves, and keeps the claim as long as it does. */
  const keep = async () => {
    beat();
    if (ctx.now() - keptAt < claimFor / 4) return;
    keptAt = ctx.now();
    await keepClaim(ctx.db, row, keptAt + claimFor);
  };
  const flush = async () => {
    await archive.flush();
    await keep();
  };
  const isEnough = (pieces: number) =>
    ctx.now() - begun >= enough.time || pieces >= enough.pieces || zip.state().at - from.at >= enough.bytes;
  /** @param isReady all was written: the archive is ended */
  const close = async (isReady: boolean) => {
    if (isReady) zip.end();
    await directory.flush(true);
    const turns = () => [...before, { turn, zip: archive.count(), dir: directory.count() }];
    const written = () => readChunks(files, vault, { ...row, of: "dir" }, turns());
    if (isReady) await zip.finish(written(), flush);
    await archive.flush(true);
    return { zip: JSON.stringify(zip.state()), turns: JSON.stringify(turns()) };
  };
  return { zip, keep, flush, isEnough, close };
}

type Turn = Awaited<ReturnType<typeof openTurn>>;

async function writeText({ zip, flush, keep }: Turn, piece: Extract<Piece, { kind: "text" }>, self: ExportedRecord) {
  const { name, head, of, foot } = piece.writer(self);
  let held = piece.isFirst ? head : "";
  if (piece.isFirst) zip.begin(name);
  const pack = async () => {
    zip.write(encoder.encode(held));
    held = "";
    await flush();
  };
  for await (const text of of(piece.unit, piece.unit.tell())) {
    await keep();
    held += text;
    if (held.length >= batchOf) await pack();
  }
  if (piece.isLast) held += foot;
  await pack();
}

/** @returns the file after which to go on, if it was enough before all were done */
async function writeFiles(
  { zip, flush, keep, isEnough }: Turn,
  { unit }: Piece,
  after: string | null,
): Promise<string | null> {
  for await (const one of unit.tell(after ?? undefined)) {
    if (!("record" in one)) throw new Error("files could not be read to their end");
    await keep();
    const { fileId, name, type, part, parts, bytes } = one.record as FilePart;
    if (part === 0) zip.begin(fileEntry({ id: fileId, name, type }));
    if (bytes) zip.write(bytes, 0);
    await flush();
    if (part + 1 === parts && isEnough(0)) return fileId;
  }
  return null;
}

/** The work of one turn, and how far it has come. */
async function work(ctx: CopyCtx, row: PersonExport, person: Person, beat: () => void) {
  const turn = await openTurn(ctx, row, beat);
  let self: ExportedRecord | null = null;
  const pieces = piecesOf(person, row.createdAt);
  let [unit, fileAfter]: [number, string | null] = [row.unit, row.fileAfter];
  for (let done = 0; unit < pieces.length && !turn.isEnough(done); done++) {
    const piece = pieces[unit];
    if (!piece) break;
    if (piece.kind === "text") await writeText(turn, piece, (self ??= await selfOf(person)));
    else fileAfter = await writeFiles(turn, piece, fileAfter);
    if (fileAfter !== null) break;
    unit += 1;
  }
  const isReady = unit >= pieces.length;
  return { unit, units: pieces.length, fileAfter, isReady, ...(await turn.close(isReady)) };
}

async function giveUp(ctx: CopyCtx, row: PersonExport): Promise<void> {
  const { clinicId, id, memberId, accountId, version } = row;
  await commit(ctx, {
    clinicId,
    statements: [updateExport(ctx.db, row, { state: "failed", purgeAt: ctx.now() + readyFor })],
    events: [{ type: "person_export.failed", aggregateId: id, version: version + 1, data: { memberId } }],
    audit: { action: "person.export_fail", entity: "account", entityId: accountId },
  });
}

/** Writes how far a turn has come, with the event that starts the next one, or says that it is ready. */
async function finishTurn(ctx: CopyCtx, row: PersonExport, { isReady, ...far }: Awaited<ReturnType<typeof work>>) {
  const { clinicId, id } = row;
  const at = ctx.now();
  const end = isReady
    ? { state: "ready" as const, readyAt: at, purgeAt: at + readyFor }
    : { state: "running" as const };
  await commit(ctx, {
    clinicId,
    statements: [updateExport(ctx.db, row, { ...far, ...end, claimedUntil: at, attempts: 0 })],
    events: [
      {
        type: isReady ? "person_export.ready" : "person_export.advanced",
        aggregateId: id,
        version: row.version + 1,
        data: { memberId: row.memberId },
      },
    ],
    audit: [],
  });
}

async function doTurn(ctx: CopyCtx, row: PersonExport, patience: number): Promise<void> {
  if (row.attempts > mostAttempts) return giveUp(ctx, row);
  const person = await asTheyWere(ctx, row);
  // Whose account or place is gone meanwhile takes nothing along.
  if (!person) return removeExport(ctx, row);
  const stands = async () => (await findExport(ctx.db, row, row.id)) !== undefined;
  try {
    const far = await untilStill(patience, (beat) => work(ctx, row, person, beat));
    if (await stands()) await finishTurn(ctx, row, far);
  } finally {
    // Its copy was taken away meanwhile, or its person was erased: what this turn wrote is nobody's.
    if (!(await stands())) await deleteChunks(ctx.platform.files, row, turnOf(row));
  }
}

/**
 * One turn of a copy: as many pieces as are enough, then how far it is, with the event that starts the next turn. Killed anywhere, the
 * turn is taken over after two minutes and done again from where the one before it ended: nothing is told twice, nothing left out. It may
 * take as long as it moves; one that hangs is given up.
 * @param patience ms in which something has to move
 * @returns false when there was nothing to do: it is ready, or another worker has the turn
 */
export async function advanceExport(
  ctx: CopyCtx,
  clinicId: string,
  id: string,
  patience = hangsAfter,
): Promise<boolean> {
  const now = ctx.now();
  const row = await claimExport(ctx.db, { clinicId }, id, { now, until: now + claimFor });
  if (row) await doTurn(ctx, row, patience);
  return row !== undefined;
}
