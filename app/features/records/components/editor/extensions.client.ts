import { Blockquote } from "@tiptap/extension-blockquote";
import { Bold } from "@tiptap/extension-bold";
import { Document } from "@tiptap/extension-document";
import { HardBreak } from "@tiptap/extension-hard-break";
import { Heading } from "@tiptap/extension-heading";
import { HorizontalRule } from "@tiptap/extension-horizontal-rule";
import { Italic } from "@tiptap/extension-italic";
import { BulletList, ListItem, ListKeymap, OrderedList, TaskItem, TaskList } from "@tiptap/extension-list";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Strike } from "@tiptap/extension-strike";
import { Text } from "@tiptap/extension-text";
import { Underline } from "@tiptap/extension-underline";
import { Dropcursor, Gapcursor, Placeholder, UndoRedo } from "@tiptap/extensions";
import { depthGuard, keptAttributes, wayOut } from "./guards.client";
import { Link } from "./link-mark.client";
import { Mention } from "./mention-node.client";
import { suggestMentions, type OnListKey } from "./suggest.client";
import { tableNodes } from "./table-nodes.client";

type Wiring = { placeholder: string; onListKey: { current: OnListKey | null }; onTooDeep: () => void };

/** The kinds of which a document is made (`document.ts`) as the editor has them; no others, so that nothing else can be typed or pasted. */
export function editorExtensions({ placeholder, onListKey, onTooDeep }: Wiring) {
  return [
    Document,
    Paragraph,
    Text,
    Heading.configure({ levels: [2, 3] }),
    BulletList,
    OrderedList,
    ListItem,
    TaskList,
    TaskItem.configure({
      nested: true,
      a11y: { checkboxLabel: (node) => node.textContent.slice(0, 100) || "Item sem texto" },
    }),
    ListKeymap,
    Blockquote,
    HorizontalRule,
    HardBreak,
    Bold,
    Italic,
    Underline,
    Strike,
    Link,
    ...tableNodes,
    Mention,
    suggestMentions(onListKey),
    depthGuard(onTooDeep),
    keptAttributes,
    wayOut,
    UndoRedo,
    Dropcursor,
    Gapcursor,
    Placeholder.configure({ placeholder }),
  ];
}
