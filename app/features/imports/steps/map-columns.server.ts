import { commit } from "~/features/kernel/events/commit.server";
import { openOwnVault } from "~/features/kernel/keys/vault.server";
import { AppError } from "~/lib/app-error";
import { allRows, forgetFound, judgeRows, updateImport, type Judged } from "../file/imports.repo.server";
import { openCells } from "../file/import-seal";
import type { ImporterCtx } from "../importer";
import type { ImportIntent } from "../imports.schema";
import type { KindRule, Options, Said } from "../kind-rule";
import { kindRules } from "../kind-rules.server";
import { mostUnknown, type ColumnRule, type Mapping, type Unknown } from "../kinds";
import { unknownWords } from "../reading/find-person";
import { writesMonthFirst } from "../reading/read-day";
import { ownImport, requireState } from "./own-import.server";
import { handMatched, isBlank, saidBy } from "./said-rows";

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
  const all = Object.fromEntries(chosen);
  const people = [...handMatched(all)]
    .slice(0, mostUnknown)
    .map(([row, id]) => [`who.${row}`, id.slice(0, 64)] as const);
  return { ...rule.options.parse(all), ...Object.fromEntries(people) };
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

/** Rows with who they are of, where somebody said so for a row that names them alike. */
function matchByHand({ nameIn }: KindRule, rows: readonly Said[], options: Options): Said[] {
  const chosen = handMatched(options);
  if (!nameIn || chosen.size === 0) return [...rows];
  const byName = new Map(
    rows.flatMap((said) => {
      const id = chosen.get(said.row);
      return id === undefined || nameIn(said) === "" ? [] : [[nameIn(said), id] as const];
    }),
  );
  return rows.map((said) => ({ ...said, personId: byName.get(nameIn(said)) }));
}

/** Names that are nobody's, or were until somebody said whose: those of most rows first. */
function unknownAmong({ nameIn }: KindRule, rows: readonly Said[], judged: readonly Judged[]): Unknown[] {
  if (!nameIn) return [];
  const lost = new Set(
    judged.flatMap(({ row, faults = [] }) => (faults.some(([, words]) => words === unknownWords) ? [row] : [])),
  );
  const names = new Map<string, { row: number; rows: number }>();
  for (const said of rows) {
    const name = nameIn(said);
    if (name === "" || !(lost.has(said.row) || said.personId !== undefined)) continue;
    const known = names.get(name);
    names.set(name, { row: known?.row ?? said.row, rows: (known?.rows ?? 0) + 1 });
  }
  const most = [...names.values()].toSorted((a, b) => b.rows - a.rows || a.row - b.row).slice(0, mostUnknown);
  return most.map(({ row, rows: count }) => [row, count]);
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
  // Without what was found of them before.
  const filled = rows.filter(({ cells }) => !isBlank(cells)).map(({ row, cells }) => ({ row, cells }));
  const empty = rows
    .filter(({ cells }) => isBlank(cells))
    .map(({ row }) => ({ row, state: "refused" as const, faults: blank }));
  const said = matchByHand(rule, saidBy(mapping, filled), options);
  const judged: Judged[] = [...refuseMonthFirst(rule.columns, said, await rule.check(ctx, said, options)), ...empty];
  const isReady = judged.filter(({ state }) => state === "ready");
  const ready = isReady.length;
  const tied = isReady.filter(({ appointmentId }) => appointmentId !== undefined).length;
  const personOf = new Map(said.map(({ row, personId }) => [row, personId]));
  await commit(ctx, {
    clinicId: file.clinicId,
    statements: [
      forgetFound(ctx.db, file, id),
      judgeRows(
        ctx.db,
        file,
        id,
        judged.map((one) => ({ ...one, personId: personOf.get(one.row) })),
      ),
      updateImport(ctx.db, file, {
        ...{ state: "checked", mapping: JSON.stringify(mapping), options: JSON.stringify(options) },
        ...{ ready, refused: judged.length - ready, tied },
        unknown: JSON.stringify(unknownAmong(rule, said, judged)),
      }),
    ],
    events: [{ type: "import.checked", aggregateId: id, version: file.version + 1, data: { memberId: file.memberId } }],
    audit: [],
  });
}
