import { Node } from "@tiptap/core";
import type { MentionKind } from "../../document/document";

const kept = (name: string) => ({
  default: null,
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`),
  renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: attributes[name] }),
});

/** What a note points to: an entry, a task, a scale, a session, by its name as it was. */
export const Mention = Node.create({
  name: "mention",
  group: "inline",
  inline: true,
  atom: true,
  selectable: false,
  addAttributes: () => ({
    kind: kept("kind"),
    id: kept("id"),
    label: {
      default: null,
      parseHTML: (element) => element.getAttribute("data-label") ?? element.textContent,
      renderHTML: ({ label }) => ({ "data-label": label as string }),
    },
  }),
  parseHTML: () => [{ tag: "span[data-mention]" }],
  renderHTML: ({ node, HTMLAttributes }) => ["span", { ...HTMLAttributes, "data-mention": "" }, textOf(node.attrs)],
  renderText: ({ node }) => textOf(node.attrs),
  addKeyboardShortcuts() {
    return {
      // One press takes a whole mention away.
      Backspace: () =>
        this.editor.commands.command(({ state, tr }) => {
          const { empty, $from } = state.selection;
          if (!empty || $from.nodeBefore?.type.name !== this.name) return false;
          tr.delete($from.pos - $from.nodeBefore.nodeSize, $from.pos);
          return true;
        }),
    };
  },
});

const textOf = ({ label }: Record<string, unknown>) => (typeof label === "string" ? label : "");

/** What a mention says it is, for who chooses one. */
export const mentionKindWords: Record<MentionKind, string> = {
  entry: "anotação",
  session: "sessão",
  task: "tarefa",
  scale: "escala",
};
