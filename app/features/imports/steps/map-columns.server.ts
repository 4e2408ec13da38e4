import { commit } from "~/features/kernel/events/commit.server";
import { openOwnVault } from "~/features/kernel/keys/vault.server";
import { AppError } from "~/lib/app-error";
import { allRows, judgeRows, updateImport, type Judged } from "../file/imports.repo.server";
import { openCells } from "../file/import-seal";
import type { ImporterCtx } from "../importer";
import type { ImportIntent } from "../imports.schema";
import type { KindRule, Options, Said } from "../kind-rule";
import { kindRules } from "../kind-rules.server";
import type { ColumnRule, Mapping } from "../kinds";
import { writesMonthFirst } from "../reading/read-day";
import { ownImport, requireState } from "./own-import.server";
import { isBlank, saidBy } from "./said-rows";

/** Which column is which, as the form says. @throws AppError `request.invalid` beside the column */
function mappingOf(columns: readonly ColumnRule[], said: ImportIntent, width: number): Mapping {
  const fields: Record<string, string> = {};
  const mapping: Mapping = {};
  for (const { name, label, required } of columns) {
    const typed = said[`col.${name}`];
    if (typed === undefined || typed === "") {
      if (required) fields[`col.${name}`] = `Diga em que coluna está: ${label}.`;
      continue;
    }
    const at = typeof typed === "string" && /^\d{1,3}$/.test(typed) ? Number(typed) : NaN;
    if (!(at < width)) fields[`col.${name}`] = "Escolha uma coluna da planilha.";
    else mapping[name] = at;
  }
  if (Object.keys(fields).length > 0) throw new AppError("request.invalid", { fields });
  return mapping;
}

function optionsOf(rule: KindRule, said: ImportIntent): Options {
  const chosen = Object.entries(said).flatMap(([name, value]) =>
    name.startsWith("opt.") && typeof value === "string" ? [[name.slice(4), value] as const] : [],
  );
  return rule.options.parse(Object.fromEntries(chosen));
}

const monthFirst =
  "Esta coluna escreve o mês antes do dia (12/31/2026), e 01/02 seria lido ao contrário. Mude o formato dela para dia/mês/ano e envie de novo.";

/** Refuses what a column that writes months first would bring on another day. */
function refuseMonthFirst(columns: readonly ColumnRule[], rows: readonly Said[], judged: readonly Judged[]): Judged[] {
  const wrong = columns.find(
    ({ name, isDay }) => isDay && writesMonthFirst(rows.map(({ cells }) => cells[name] ?? "")),
  );
  if (!wrong) return [...judged];
  const faults = [[wrong.name, monthFirst]] as const;
  return judged.map((one) => (one.state === "ready" ? { row: one.row, state: "refused", faults } : one));
}

const blank: Judged["faults"] = [[null, "Linha vazia."]];

/**
 * Says which column is which and judges every row by it, without bringing anything (the dry run). May be said again until it starts.
 * @throws AppError `imports.not_found`, `imports.wrong_state`, `request.invalid`, `kernel.conflict`
 */
export async function mapColumns(ctx: ImporterCtx, id: string, intent: ImportIntent): Promise<void> {
  const file = await ownImport(ctx, id);
  requireState(file, "mapping", "checked");
  const rule = kindRules[file.kind];
  const vault = await openOwnVault(ctx);
  const [head, ...rows] = await openCells(vault, await allRows(ctx.db, file, id));
  const mapping = mappingOf(rule.columns, intent, Math.max(0, ...[head, ...rows].map((one) => one?.cells.length ?? 0)));
  const options = optionsOf(rule, intent);
  const filled = rows.filter(({ cells }) => !isBlank(cells));
  const empty = rows
    .filter(({ cells }) => isBlank(cells))
    .map(({ row }) => ({ row, state: "refused" as const, faults: blank }));
  const said = saidBy(mapping, filled);
  const judged = [...refuseMonthFirst(rule.columns, said, await rule.check(ctx, said, options)), ...empty];
  const ready = judged.filter(({ state }) => state === "ready").length;
  await commit(ctx, {
    clinicId: file.clinicId,
    statements: [
      judgeRows(ctx.db, file, id, judged),
      updateImport(ctx.db, file, {
        ...{ state: "checked", mapping: JSON.stringify(mapping), options: JSON.stringify(options) },
        ...{ ready, refused: judged.length - ready },
      }),
    ],
    events: [{ type: "import.checked", aggregateId: id, version: file.version + 1, data: { memberId: file.memberId } }],
    audit: [],
  });
}
