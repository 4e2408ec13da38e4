import type { ImporterCtx } from "../importer";
import type { ImportIntent } from "../imports.schema";
import { mapColumns } from "./map-columns.server";
import { discardImport, startImport, undoImport } from "./start-import.server";

/** What the page of an import asks for. @throws AppError as each of the steps */
export async function actOnImport(ctx: ImporterCtx, id: string, said: ImportIntent): Promise<void> {
  switch (said.intent) {
    case "map":
      return mapColumns(ctx, id, said);
    case "start":
      return startImport(ctx, id);
    case "undo":
      return undoImport(ctx, id);
    case "discard":
      return discardImport(ctx, id);
  }
}
