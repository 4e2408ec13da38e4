import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { useEffect, useRef, useState, type MutableRefObject, type RefObject } from "react";
import { classNames } from "~/ui/class-names";
import { mentionKindWords } from "./mention-node.client";
import { findMentions, type Mentionable } from "./mentions";
import { askedFor, dismiss, type Asked, type OnListKey } from "./suggest.client";

/** Wait (ms) between the last letter and the question. */
const pause = 150;

/** What is found for what is asked; null while nothing has been answered yet. */
function useFound(href: string, asked: Asked | null): Mentionable[] | null {
  const query = asked?.query;
  const [found, setFound] = useState<Mentionable[] | null>(null);
  useEffect(() => {
    if (query === undefined) {
      setFound(null);
      return;
    }
    const asking = new AbortController();
    const timer = setTimeout(() => {
      findMentions(href, query, asking.signal).then(setFound, () => undefined);
    }, pause);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [href, query]);
  return found;
}

function insert(editor: Editor, { from, to }: Asked, { kind, id, label }: Mentionable): void {
  const mention = { type: "mention", attrs: { kind, id, label } };
  editor
    .chain()
    .focus()
    .insertContentAt({ from, to }, [mention, { type: "text", text: " " }])
    .run();
}

/** Which line is chosen, and what the keys do while the list stands. */
function useListKeys(
  editor: Editor,
  asked: Asked | null,
  found: Mentionable[],
  keys: MutableRefObject<OnListKey | null>,
) {
  const [chosen, setChosen] = useState(0);
  const at = Math.min(chosen, Math.max(0, found.length - 1));
  useEffect(() => setChosen(0), [asked?.query, asked?.from]);
  useEffect(() => {
    const move = (by: number) => setChosen((at + by + found.length) % found.length);
    keys.current = ({ key }) => {
      if (!asked) return false;
      if (key === "Escape") editor.view.dispatch(dismiss(editor.state));
      else if (found.length === 0) return false;
      else if (key === "ArrowDown") move(1);
      else if (key === "ArrowUp") move(-1);
      else if ((key === "Enter" || key === "Tab") && found[at]) insert(editor, asked, found[at]);
      else return false;
      return true;
    };
    return () => {
      keys.current = null;
    };
  });
  return at;
}

const optionId = (at: number) => `mencao-${at}`;

/** The text says which line is chosen: the focus stays in it. */
function useActiveOption(editor: Editor, open: boolean, at: number): void {
  useEffect(() => {
    const text = editor.view.dom;
    if (!open) return;
    text.setAttribute("aria-controls", "mencoes");
    text.setAttribute("aria-activedescendant", optionId(at));
    return () => {
      text.removeAttribute("aria-controls");
      text.removeAttribute("aria-activedescendant");
    };
  }, [editor, open, at]);
}

/** Where the list stands: under the "@", and never beyond the text's own edges. */
function placeOf(editor: Editor, { from }: Asked, frame: HTMLElement | null) {
  const box = frame?.getBoundingClientRect();
  if (!box) return { top: 0, left: 0 };
  const { bottom, left } = editor.view.coordsAtPos(from);
  return { top: bottom - box.top + 4, left: Math.max(4, Math.min(left - box.left, box.width - 292)) };
}

type MentionListProps = {
  editor: Editor;
  href: string;
  keys: MutableRefObject<OnListKey | null>;
  frame: RefObject<HTMLElement | null>;
};

/** The list that an "@" opens: arrows choose, Enter takes, Escape closes. */
export function MentionList({ editor, href, keys, frame }: MentionListProps) {
  const asked = useEditorState({ editor, selector: ({ editor: now }) => askedFor(now.state) });
  const found = useFound(href, asked);
  const items = found ?? [];
  const at = useListKeys(editor, asked, items, keys);
  useActiveOption(editor, asked !== null && items.length > 0, at);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector("[aria-selected='true']")?.scrollIntoView({ block: "nearest" });
  }, [at]);
  if (!asked) return null;
  return (
    <div
      ref={list}
      className="absolute z-20 editor-list w-72 overflow-y-auto rounded-md border border-line-strong bg-raised shadow-float"
      style={placeOf(editor, asked, frame.current)}
    >
      <p role="status" className={items.length > 0 ? "sr-only" : "px-3 py-2 text-sm text-ink-soft"}>
        {found === null ? "Buscando" : foundWords(items.length)}
      </p>
      <div id="mencoes" role="listbox" aria-label="O que mencionar">
        {items.map((one, place) => (
          <div
            key={`${one.kind}-${one.id}`}
            id={optionId(place)}
            role="option"
            tabIndex={-1}
            aria-selected={place === at}
            onMouseDown={(event) => {
              event.preventDefault();
              insert(editor, asked, one);
            }}
            className={classNames("cursor-pointer px-3 py-2", place === at && "bg-act-wash")}
          >
            <span className="block wrap-anywhere">{one.label}</span>
            <span className="block text-sm text-ink-soft">
              {mentionKindWords[one.kind]} · {one.when}
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}

function foundWords(count: number): string {
  if (count === 0) return "Nada com esse nome. Esc fecha.";
  return count === 1 ? "1 encontrado" : `${count} encontrados`;
}
