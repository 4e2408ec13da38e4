import type { Editor } from "@tiptap/core";
import { EditorContent, useEditor } from "@tiptap/react";
import { useEffect, useImperativeHandle, useRef, useState, type ReactNode, type Ref } from "react";
import type { RichDocument } from "../../document/document";
import { countWords, wordsLine } from "./count-words";
import { editorExtensions } from "./extensions.client";
import { KeyboardHelp } from "./keyboard-help";
import { MentionList } from "./mention-list.client";
import { cleanPasted } from "./paste/clean-pasted";
import type { OnListKey } from "./suggest.client";
import { Toolbar } from "./toolbar/toolbar.client";
import { useWordCount } from "./use-word-count.client";

export type RichEditorProps = {
  /** What the editor opens with; it is not heard again. */
  document: RichDocument;
  /** What the text is, for who does not see it: "Nota da sessão". */
  label: string;
  placeholder: string;
  /** Where mentions are found; null where nothing can be mentioned. */
  mentionsHref: string | null;
  /** Something was written. @param read what stands then; it can be read also when the editor is gone */
  onChange: (read: () => RichDocument) => void;
  /** Ctrl+S. */
  onSave: () => void;
  /** Opens with the cursor at its end. */
  focused?: boolean;
  /** Beside the count of words: how the text is saved. */
  aside?: ReactNode;
  handle: Ref<EditorHandle>;
};

/** What the page around it may ask of the editor. */
export type EditorHandle = {
  /** What stands in it now. */
  read(): RichDocument;
  /** Puts another text into it; the one before can be had back by undoing. */
  show(document: RichDocument): void;
};

/** The editor of texts of the prontuário, with its toolbar. In the browser alone, in a chunk of its own (ADR on the editor). */
export function RichEditor(props: RichEditorProps) {
  const { mentionsHref, aside, handle } = props;
  const frame = useRef<HTMLDivElement>(null);
  const keys = useRef<OnListKey | null>(null);
  const [tooDeep, setTooDeep] = useState(false);
  const editor = useOwnEditor(props, keys, setTooDeep);
  useImperativeHandle(handle, () => ({
    read: () => editor.getJSON() as RichDocument,
    show: (document) => void editor.chain().setContent(document, { emitUpdate: false }).run(),
  }));
  return (
    <>
      <div ref={frame} className="relative rounded-md border border-line-strong bg-raised focus-within:border-act">
        <Toolbar editor={editor} canMention={mentionsHref !== null} />
        <EditorContent editor={editor} />
        {mentionsHref !== null && <MentionList editor={editor} href={mentionsHref} keys={keys} frame={frame} />}
      </div>
      <div className="mt-1 flex flex-wrap items-start justify-between gap-x-6">
        <div className="min-w-0">{aside}</div>
        <WordCount editor={editor} />
      </div>
      <KeyboardHelp />
      <p role="status" className="text-sm text-wrong-text empty:hidden">
        {tooDeep && "Listas e citações não podem ir mais fundo que isto."}
      </p>
    </>
  );
}

function useOwnEditor(
  props: RichEditorProps,
  onListKey: { current: OnListKey | null },
  setTooDeep: (isTooDeep: boolean) => void,
): Editor {
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const { placeholder, label, focused = false } = props;
  return useEditor({
    extensions: editorExtensions({ placeholder, onListKey, onTooDeep: () => setTooDeep(true) }),
    content: props.document,
    autofocus: focused ? "end" : false,
    shouldRerenderOnTransaction: false,
    // What TipTap would put into a style of the page is in our sheet: the page allows no other.
    injectCSS: false,
    onUpdate: ({ editor: { state } }) => {
      setTooDeep(false);
      latest.current.onChange(() => state.doc.toJSON() as RichDocument);
    },
    editorProps: {
      attributes: {
        id: "texto",
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": label,
        class: "document document-edit",
        lang: "pt-BR",
      },
      transformPastedHTML: cleanPasted,
      handleKeyDown: (_, event) => {
        if (event.key.toLowerCase() !== "s" || event.shiftKey || !(event.ctrlKey || event.metaKey)) return false;
        latest.current.onSave();
        event.preventDefault();
        return true;
      },
    },
  });
}

function WordCount({ editor }: { editor: Editor }) {
  const count = useWordCount(editor, countWords);
  return <p className="text-sm text-ink-soft tabular-nums">{wordsLine(count)}</p>;
}
