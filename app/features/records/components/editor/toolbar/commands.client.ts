import type { Editor } from "@tiptap/core";
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
  toggleHeaderRow,
} from "@tiptap/pm/tables";
import type { Command } from "@tiptap/pm/state";

/** What holds where the cursor is. */
export function heldBy({ editor }: { editor: Editor }) {
  return {
    bold: editor.isActive("bold"),
    italic: editor.isActive("italic"),
    underline: editor.isActive("underline"),
    strike: editor.isActive("strike"),
    title: editor.isActive("heading", { level: 2 }),
    subtitle: editor.isActive("heading", { level: 3 }),
    bullets: editor.isActive("bulletList"),
    numbers: editor.isActive("orderedList"),
    tasks: editor.isActive("taskList"),
    quote: editor.isActive("blockquote"),
    link: editor.isActive("link"),
    table: isInTable(editor.state),
    canUndo: editor.can().undo(),
    canRedo: editor.can().redo(),
  };
}

const tableCommands = { addRowAfter, addColumnAfter, deleteRow, deleteColumn, deleteTable, toggleHeaderRow };

/** An act on the table around the cursor. */
export function onTable(editor: Editor, name: keyof typeof tableCommands): void {
  const command: Command = tableCommands[name];
  command(editor.state, editor.view.dispatch);
  editor.view.focus();
}

const cells = (type: string, count: number) =>
  Array.from({ length: count }, () => ({ type, content: [{ type: "paragraph" }] }));

/** A table of three columns: a row of heads, two for words. */
export function insertTable(editor: Editor): void {
  const row = (type: string) => ({ type: "tableRow", content: cells(type, 3) });
  const table = { type: "table", content: [row("tableHeader"), row("tableCell"), row("tableCell")] };
  const { from } = editor.state.selection;
  editor
    .chain()
    .focus()
    .insertContent([table, { type: "paragraph" }])
    .command(({ tr, commands }) => {
      // The cursor goes into the first cell.
      let cell: number | undefined;
      tr.doc.nodesBetween(Math.max(0, from - 1), tr.doc.content.size, (node, at) => {
        if (cell === undefined && node.type.name === "tableHeader") cell = at + 2;
        return cell === undefined;
      });
      return cell === undefined || commands.setTextSelection(cell);
    })
    .run();
}

/** Begins a mention where the cursor is. */
export function beginMention(editor: Editor): void {
  const { $from } = editor.state.selection;
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, " ").at(-1);
  editor
    .chain()
    .focus()
    .insertContent(before === undefined || /\s/.test(before) ? "@" : " @")
    .run();
}

/** Puts a link on what is chosen, or its address where nothing is; null takes it away. */
export function setLink(editor: Editor, href: string | null): void {
  const chain = editor.chain().focus();
  if (href === null) chain.extendMarkRange("link").unsetMark("link").run();
  else if (editor.state.selection.empty && !editor.isActive("link")) {
    const text = href.replace(/^mailto:/, "");
    chain.insertContent({ type: "text", text, marks: [{ type: "link", attrs: { href } }] }).run();
  } else chain.extendMarkRange("link").setMark("link", { href }).run();
}
