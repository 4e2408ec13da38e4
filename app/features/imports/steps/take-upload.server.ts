import { commit } from "~/features/kernel/events/commit.server";
import { openOwnVault } from "~/features/kernel/keys/vault.server";
import { AppError } from "~/lib/app-error";
import { days, hours } from "~/lib/duration";
import { newId } from "~/lib/id";
import { cleanLine } from "~/lib/text/text";
import { insertImport } from "../file/imports.repo.server";
import { sealCells, sealName } from "../file/import-seal";
import { importIds } from "../imports.ids";
import type { UploadForm } from "../imports.schema";
import type { ImporterCtx } from "../importer";
import { kindRules } from "../kind-rules.server";
import { mostBytes, type ImportKind } from "../kinds";
import { decodeText } from "../reading/decode-text";
import { readCsv, type Table } from "../reading/read-csv.server";

/** Files one member may send in a day: each is read whole. */
const sendLimit = { limit: 40, window: hours(24) };
/** How long a file waits for what comes next. */
const waits = days(2);

const refuse = (words: string) => new AppError("request.invalid", { fields: { file: words } });

async function readTable(
  ctx: ImporterCtx,
  { kind, file, form: { encoding, separator } }: { kind: ImportKind; file: File | undefined; form: UploadForm },
): Promise<Table> {
  if (!file || file.size === 0) throw refuse("Escolha o arquivo da planilha.");
  if (file.size > mostBytes) throw refuse("O arquivo tem mais de 4 MB. Divida a planilha em arquivos menores.");
  const decoded = decodeText(new Uint8Array(await file.arrayBuffer()), encoding);
  if ("problem" in decoded) throw refuse(decoded.problem);
  const table = kindRules[kind].readText?.(ctx, decoded.text) ?? readCsv(decoded.text, separator);
  if ("problem" in table) throw refuse(table.problem);
  return table;
}

/**
 * Takes a spreadsheet in: read, bounded, each row sealed under the key of who brings it. Nothing else happens until the columns are said.
 * @returns its id
 * @throws AppError `request.invalid` (file) with what is wrong in words, `request.rate_limited`
 */
export async function takeUpload(
  ctx: ImporterCtx,
  { kind, file, form }: { kind: ImportKind; file: File | undefined; form: UploadForm },
): Promise<{ id: string }> {
  const { clinicId, memberId, role } = ctx.actor as { clinicId: string; memberId: string; role: string };
  if (kindRules[kind].role !== role) throw new AppError("auth.forbidden");
  const table = await readTable(ctx, { kind, file, form });
  const { retryAfter } = await ctx.platform.attempts.take(await ctx.platform.tokens.mac("import", memberId), sendLimit);
  if (retryAfter > 0) throw new AppError("request.rate_limited", { retryAfter });
  const now = ctx.now();
  const id = newId(importIds.file, now);
  const vault = await openOwnVault(ctx);
  const rows = await Promise.all(
    table.rows.map(async (cells, at) => {
      const cellsSealed = await sealCells(vault, id, at + 1, cells);
      return {
        clinicId,
        importId: id,
        row: at + 1,
        state: at === 0 ? ("header" as const) : ("waiting" as const),
        cellsSealed,
      };
    }),
  );
  const row = {
    ...{ clinicId, id, memberId, kind, state: "mapping" as const, total: rows.length - 1, version: 1 },
    ...{
      nameSealed: await sealName(vault, id, cleanLine(file?.name ?? "").slice(0, 200)),
      createdAt: now,
      purgeAt: now + waits,
    },
  };
  await commit(ctx, {
    clinicId,
    statements: insertImport(ctx.db, row, rows),
    events: [],
    audit: { action: `imports.send_${kind}`, entity: "import_file", entityId: id },
  });
  return { id };
}
