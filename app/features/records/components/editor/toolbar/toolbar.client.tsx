import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import {
  AtSign,
  Bold,
  Heading2,
  Heading3,
  Italic,
  Link as LinkIcon,
  List,
  ListChecks,
  ListOrdered,
  Minus,
  Quote,
  Redo2,
  Strikethrough,
  Table,
  Underline,
  Undo2,
} from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { beginMention, heldBy, insertTable, setLink } from "./commands.client";
import { LinkForm } from "./link-form";
import { TableTools } from "./table-tools.client";
import { ToolbarButton } from "./toolbar-button";
import { useRovingFocus } from "./use-roving-focus";

type ToolbarProps = { editor: Editor; canMention: boolean };

const gap = <span aria-hidden="true" className="editor-gap" />;

/** What can be done with the text, each with its state where the cursor is. */
export function Toolbar({ editor, canMention }: ToolbarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const [linking, setLinking] = useState(false);
  const held = useEditorState({ editor, selector: heldBy });
  useRovingFocus(bar);
  useToolbarKeys(editor, bar, () => setLinking(true));
  const run = () => editor.chain().focus();
  return (
    <div className="sticky top-(--urgent) editor-bar z-10 border-b border-line bg-raised">
      <div
        ref={bar}
        role="toolbar"
        aria-label="Formatação do texto"
        aria-controls="texto"
        className="flex flex-wrap p-1"
      >
        <ToolbarButton
          icon={Heading2}
          label="Título"
          keys="Control+Alt+2"
          pressed={held.title}
          onPress={() => run().toggleHeading({ level: 2 }).run()}
        />
        <ToolbarButton
          icon={Heading3}
          label="Subtítulo"
          keys="Control+Alt+3"
          pressed={held.subtitle}
          onPress={() => run().toggleHeading({ level: 3 }).run()}
        />
        {gap}
        <ToolbarButton
          icon={Bold}
          label="Negrito"
          keys="Control+B"
          pressed={held.bold}
          onPress={() => run().toggleBold().run()}
        />
        <ToolbarButton
          icon={Italic}
          label="Itálico"
          keys="Control+I"
          pressed={held.italic}
          onPress={() => run().toggleItalic().run()}
        />
        <ToolbarButton
          icon={Underline}
          label="Sublinhado"
          keys="Control+U"
          pressed={held.underline}
          onPress={() => run().toggleUnderline().run()}
        />
        <ToolbarButton
          icon={Strikethrough}
          label="Riscado"
          keys="Control+Shift+S"
          pressed={held.strike}
          onPress={() => run().toggleStrike().run()}
        />
        {gap}
        <ToolbarButton
          icon={List}
          label="Lista"
          keys="Control+Shift+8"
          pressed={held.bullets}
          onPress={() => run().toggleBulletList().run()}
        />
        <ToolbarButton
          icon={ListOrdered}
          label="Lista numerada"
          keys="Control+Shift+7"
          pressed={held.numbers}
          onPress={() => run().toggleOrderedList().run()}
        />
        <ToolbarButton
          icon={ListChecks}
          label="Lista de conferir"
          keys="Control+Shift+9"
          pressed={held.tasks}
          onPress={() => run().toggleTaskList().run()}
        />
        <ToolbarButton
          icon={Quote}
          label="Citação"
          keys="Control+Shift+B"
          pressed={held.quote}
          onPress={() => run().toggleBlockquote().run()}
        />
        <ToolbarButton icon={Table} label="Tabela" disabled={held.table} onPress={() => insertTable(editor)} />
        <ToolbarButton icon={Minus} label="Linha divisória" onPress={() => run().setHorizontalRule().run()} />
        {gap}
        <ToolbarButton
          icon={LinkIcon}
          label="Link"
          keys="Control+K"
          pressed={held.link}
          onPress={() => setLinking(!linking)}
        />
        {canMention && <ToolbarButton icon={AtSign} label="Mencionar" onPress={() => beginMention(editor)} />}
        {gap}
        <ToolbarButton
          icon={Undo2}
          label="Desfazer"
          keys="Control+Z"
          disabled={!held.canUndo}
          onPress={() => run().undo().run()}
        />
        <ToolbarButton
          icon={Redo2}
          label="Refazer"
          keys="Control+Shift+Z"
          disabled={!held.canRedo}
          onPress={() => run().redo().run()}
        />
        {held.table && <TableTools editor={editor} />}
      </div>
      {linking && (
        <LinkForm
          href={String(editor.getAttributes("link").href ?? "")}
          onSet={(href) => {
            setLink(editor, href);
            setLinking(false);
          }}
          onClose={() => {
            setLinking(false);
            editor.view.focus();
          }}
        />
      )}
    </div>
  );
}

/** Ctrl+K asks for a link; Alt+F10 leads from the text to the bar, and Escape back. */
function useToolbarKeys(editor: Editor, bar: React.RefObject<HTMLDivElement | null>, onLink: () => void): void {
  const link = useRef(onLink);
  useEffect(() => {
    link.current = onLink;
  });
  useEffect(() => {
    const text = editor.view.dom;
    const tools = bar.current;
    const onTextKey = (event: KeyboardEvent) => {
      const asksLink = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      if (!asksLink && !(event.key === "F10" && event.altKey)) return;
      event.preventDefault();
      if (asksLink) link.current();
      else tools?.querySelector<HTMLElement>("[data-tool][tabindex='0']")?.focus();
    };
    const onBarKey = (event: KeyboardEvent) => {
      if (event.key === "Escape") editor.view.focus();
    };
    text.addEventListener("keydown", onTextKey);
    tools?.addEventListener("keydown", onBarKey);
    return () => {
      text.removeEventListener("keydown", onTextKey);
      tools?.removeEventListener("keydown", onBarKey);
    };
  }, [editor, bar]);
}
