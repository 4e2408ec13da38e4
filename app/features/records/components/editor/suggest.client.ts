import { Extension } from "@tiptap/core";
import { Plugin, PluginKey, type EditorState, type Transaction } from "@tiptap/pm/state";

/** What is being looked for: where "@" stands, what was typed after it. */
export type Asked = { from: number; to: number; query: string };
type Suggesting = { asked: Asked | null; dismissedAt: number | null };

const key = new PluginKey<Suggesting>("mentions");
const none: Suggesting = { asked: null, dismissedAt: null };

/** What stands between the "@" of a new mention and the cursor. */
function findAsked({ selection }: EditorState): Asked | null {
  const { $from, empty } = selection;
  if (!empty || !$from.parent.isTextblock) return null;
  // What is no text (a mention, a line break) counts one, as it does in positions.
  const before = $from.parent.textBetween(
    Math.max(0, $from.parentOffset - 60),
    $from.parentOffset,
    undefined,
    "\ufffc",
  );
  const found = /(?:^|[\s(\ufffc])@([\p{L}\p{N}/.-]{0,40})$/u.exec(before);
  if (!found) return null;
  const query = found[1] ?? "";
  return { from: $from.pos - query.length - 1, to: $from.pos, query };
}

function next(tr: Transaction, before: Suggesting, state: EditorState): Suggesting {
  if (tr.getMeta(key) === "dismiss") return { asked: null, dismissedAt: before.asked?.from ?? null };
  const found = findAsked(state);
  if (!found) return none;
  const dismissedAt = before.dismissedAt === null ? null : tr.mapping.map(before.dismissedAt);
  return found.from === dismissedAt ? { asked: null, dismissedAt } : { asked: found, dismissedAt: null };
}

/** What the list of mentions is asked for now; null while nobody writes one. */
export function askedFor(state: EditorState): Asked | null {
  return key.getState(state)?.asked ?? null;
}

/** Closes the list: it stays closed for this "@". */
export function dismiss(state: EditorState): Transaction {
  return state.tr.setMeta(key, "dismiss");
}

/** Keys of the open list; true when it took the press. */
export type OnListKey = (event: KeyboardEvent) => boolean;

/**
 * Notices an "@" at the start of a word. A plugin of our own: TipTap's brings a library that places floating boxes (13 kB).
 * @param onKey the list as it stands, asked before the text hears a key
 */
export function suggestMentions(onKey: { current: OnListKey | null }) {
  return Extension.create({
    name: "suggestMentions",
    priority: 1000,
    addProseMirrorPlugins: () => [
      new Plugin<Suggesting>({
        key,
        state: { init: () => none, apply: (tr, before, _, state) => next(tr, before, state) },
        props: {
          handleKeyDown: (view, event) => (askedFor(view.state) && onKey.current?.(event)) ?? false,
        },
      }),
    ],
  });
}
