import { commit } from "~/features/kernel/events/commit.server";
import { openOwnVault } from "~/features/kernel/keys/vault.server";
import { AppError } from "~/lib/app-error";
import {
  findAnyImport,
  judgeRows,
  rowsIn,
  updateImport,
  type ImportFile,
  type ImportRow,
  type Judged,
} from "../file/imports.repo.server";
import { openCells } from "../file/import-seal";
import type { ImporterCtx } from "../importer";
import { kindRules } from "../kind-rules.server";
import { mappingIn, optionsIn, saidBy } from "./said-rows";
import { seatAsImporter, type JobCtx } from "./seat-as-importer.server";

/** Rows of one turn: little enough for one queue message. */
const rowsPerTurn = 50;

/** Whoever imports, as they are now; null when they may not any more. */
async function importerOf(ctx: JobCtx, file: ImportFile): Promise<ImporterCtx | null> {
  const importer = await seatAsImporter(ctx, file);
  return (importer?.actor.role as string | undefined) === kindRules[file.kind].role ? importer : null;
}

async function bring(ctx: ImporterCtx, file: ImportFile, rows: readonly ImportRow[]): Promise<Judged[]> {
  const vault = await openOwnVault(ctx);
  const said = saidBy(mappingIn(file.mapping), await openCells(vault, rows));
  const carry = await kindRules[file.kind].carrying(ctx, optionsIn(file.options));
  const judged: Judged[] = [];
  for (const [at, row] of rows.entries()) {
    const [one, id] = [said[at], row.resultId];
    if (!one || id === null) continue;
    const fault = await carry(one, id);
    judged.push(fault ? { row: row.row, state: "refused", faults: [fault] } : { row: row.row, state: "done" });
  }
  return judged;
}

async function takeBack(ctx: ImporterCtx, file: ImportFile, rows: readonly ImportRow[]): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const { row, resultId } of rows) {
    const fault = resultId === null ? null : await kindRules[file.kind].undo(ctx, resultId);
    judged.push(fault ? { row, state: "kept", faults: [fault] } : { row, state: "undone" });
  }
  return judged;
}

/** What a turn makes of the import's counts. */
function countsAfter(file: ImportFile, judged: readonly Judged[]) {
  const many = (state: Judged["state"]) => judged.filter((one) => one.state === state).length;
  const brought = file.state === "running";
  return {
    ready: file.ready - (brought ? judged.length : 0),
    refused: file.refused + many("refused"),
    done: file.done + many("done") - (brought ? 0 : judged.length),
    undone: file.undone + many("undone"),
    kept: file.kept + many("kept"),
  };
}

/** Stops an import whose importer may not any more: nobody imports in another's name. */
async function stop(ctx: JobCtx, file: ImportFile): Promise<void> {
  await commit(ctx, {
    clinicId: file.clinicId,
    statements: [updateImport(ctx.db, file, { state: "stopped" })],
    events: [
      { type: "import.checked", aggregateId: file.id, version: file.version + 1, data: { memberId: file.memberId } },
    ],
    audit: { action: "imports.stop", entity: "import_file", entityId: file.id, subject: file.memberId },
  });
}

/**
 * One turn of an import or of its undoing: up to 50 rows, then what became of them, with the event that starts the next turn. Broken
 * off anywhere it is done again: each row is made under an id that it had before.
 */
export async function goOn(ctx: JobCtx, clinicId: string, importId: string): Promise<void> {
  const file = await findAnyImport(ctx.db, { clinicId }, importId);
  if (file?.state !== "running" && file?.state !== "undoing") return;
  const importer = await importerOf(ctx, file);
  if (importer === null) return stop(ctx, file);
  const bringing = file.state === "running";
  const found = await rowsIn(ctx.db, file, file.id, { state: bringing ? "ready" : "done", limit: rowsPerTurn + 1 });
  const rows = found.slice(0, rowsPerTurn);
  const judged = await (bringing ? bring : takeBack)(importer, file, rows);
  const isOver = found.length <= rowsPerTurn;
  const end = {
    state: bringing ? ("done" as const) : ("undone" as const),
    ...(bringing ? { finishedAt: ctx.now() } : {}),
  };
  try {
    await commit(importer, {
      clinicId,
      statements: [
        judgeRows(ctx.db, file, file.id, judged),
        updateImport(ctx.db, file, { ...countsAfter(file, judged), ...(isOver ? end : {}) }),
      ],
      events: [
        {
          type: isOver ? "import.finished" : "import.advanced",
          aggregateId: file.id,
          version: file.version + 1,
          data: { memberId: file.memberId },
        },
      ],
      audit: [],
    });
  } catch (error) {
    // Another turn was quicker: it goes on from there.
    if (!(error instanceof AppError && error.code === "kernel.conflict")) throw error;
  }
}
