import { callOrReturn, Extension, getExtensionField, Node, type Attributes } from "@tiptap/core";
import { goToNextCell, tableEditing } from "@tiptap/pm/tables";

declare module "@tiptap/core" {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface NodeConfig {
    /** What the part is to ProseMirror's tables. */
    tableRole?: "table" | "row" | "cell" | "header_cell";
  }
}

const spans = (name: "colspan" | "rowspan"): Attributes[string] => ({
  default: 1,
  parseHTML: (element) => Number(element.getAttribute(name)) || 1,
});

const cellAttributes = () => ({
  colspan: spans("colspan"),
  rowspan: spans("rowspan"),
  // Asked for by the tables of ProseMirror; nobody sets it, and it is not kept.
  colwidth: { default: null, rendered: false },
});

/** A table and its rows, on ProseMirror's own: TipTap's package of them is not published in this version. */
const Table = Node.create({
  name: "table",
  group: "block",
  content: "tableRow+",
  isolating: true,
  tableRole: "table",
  parseHTML: () => [{ tag: "table" }],
  renderHTML: () => ["table", ["tbody", 0]],
});

const TableRow = Node.create({
  name: "tableRow",
  content: "(tableHeader | tableCell)+",
  tableRole: "row",
  parseHTML: () => [{ tag: "tr" }],
  renderHTML: () => ["tr", 0],
});

const TableHeader = Node.create({
  name: "tableHeader",
  content: "block+",
  isolating: true,
  tableRole: "header_cell",
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: "th" }],
  renderHTML: ({ HTMLAttributes }) => ["th", HTMLAttributes, 0],
});

const TableCell = Node.create({
  name: "tableCell",
  content: "block+",
  isolating: true,
  tableRole: "cell",
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: "td" }],
  renderHTML: ({ HTMLAttributes }) => ["td", HTMLAttributes, 0],
});

/** Tab goes through the cells; what ProseMirror mends in tables that were pasted crooked, it mends. */
const TableKeys = Extension.create({
  name: "tableKeys",
  extendNodeSchema(extension) {
    const role: unknown = callOrReturn(getExtensionField(extension, "tableRole", { name: extension.name }));
    return { tableRole: role };
  },
  addKeyboardShortcuts() {
    const move = (by: 1 | -1) => () => goToNextCell(by)(this.editor.state, this.editor.view.dispatch);
    return { Tab: move(1), "Shift-Tab": move(-1) };
  },
  addProseMirrorPlugins: () => [tableEditing()],
});

export const tableNodes = [Table, TableRow, TableHeader, TableCell, TableKeys];
