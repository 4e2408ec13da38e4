import { AppError } from "~/lib/app-error";
import { findImport, type ImportFile } from "../file/imports.repo.server";
import type { ImporterCtx } from "../importer";
import { kindRules } from "../kind-rules.server";
import type { ImportState } from "../kinds";

/** The caller's own import, for a role that brings this kind of thing. @throws AppError `imports.not_found` */
export async function ownImport(ctx: ImporterCtx, id: string): Promise<ImportFile> {
  const { role } = ctx.actor as { role: string };
  const file = await findImport(ctx.db, ctx.actor, id);
  if (!file || kindRules[file.kind].role !== role) throw new AppError("imports.not_found");
  return file;
}

/** @throws AppError `imports.wrong_state` unless the import is in one of these */
export function requireState({ state }: ImportFile, ...allowed: ImportState[]): void {
  if (!allowed.includes(state)) throw new AppError("imports.wrong_state", { detail: state });
}
