import type { Editor } from "@tiptap/core";
import { onTable } from "./commands.client";

const acts = [
  ["addRowAfter", "Linha abaixo"],
  ["addColumnAfter", "Coluna à direita"],
  ["toggleHeaderRow", "Linha de títulos"],
  ["deleteRow", "Tirar a linha"],
  ["deleteColumn", "Tirar a coluna"],
  ["deleteTable", "Tirar a tabela"],
] as const;

/** What can be done with the table around the cursor, in words: icons of rows and columns are read by nobody. */
export function TableTools({ editor }: { editor: Editor }) {
  return (
    <div role="group" aria-label="Tabela" className="flex basis-full flex-wrap gap-x-1 border-t border-line pt-1 mt-1">
      {acts.map(([name, label]) => (
        <button
          key={name}
          type="button"
          tabIndex={-1}
          data-tool
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTable(editor, name)}
          className="min-h-11 rounded-md px-2.5 text-sm text-act hover:bg-sunk dense:min-h-8"
        >
          {label}
        </button>
      ))}
    </div>
  );
}
