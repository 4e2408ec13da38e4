import { Link, useFetcher, useNavigate } from "@remix-run/react";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { classNames } from "../../class-names";
import { placesFor, type Found } from "./found";

export type PalettePlace = { to: string; label: string };

type PaletteProps = { searchHref: string; places: PalettePlace[]; asks: string; opening: number; onClose: () => void };

/** How long typing rests before the server is asked (ms). */
const rest = 150;

/** People found for what is typed: asked of the search page's own loader. */
function useFound(searchHref: string, asked: string): { people: Found[]; isAsking: boolean } {
  const { load, data, state } = useFetcher<{ query: string; people: Found[] }>();
  const isAsked = asked.trim().length > 1;
  useEffect(() => {
    if (!isAsked) return;
    const timer = setTimeout(() => load(`${searchHref}?q=${encodeURIComponent(asked.trim())}`), rest);
    return () => clearTimeout(timer);
  }, [asked, isAsked, load, searchHref]);
  const isFor = data?.query === asked.trim();
  return { people: isAsked && isFor ? data.people : [], isAsking: isAsked && (state !== "idle" || !isFor) };
}

/** A field over the page that finds people and places: arrows choose, Enter goes there, Escape closes (ARIA APG, combobox with listbox). */
export function Palette({ searchHref, places, asks, opening, onClose }: PaletteProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [asked, setAsked] = useState("");
  const [at, setAt] = useState(0);
  const navigate = useNavigate();
  const id = useId();
  const label = `Buscar ${asks}s e páginas`;
  const { people, isAsking } = useFound(searchHref, asked);
  const found: Found[] = [...people, ...placesFor(places, asked).map(({ to, label }) => ({ href: to, label }))];
  const current = Math.min(at, found.length - 1);

  // Asked for again while it closes it opens again: that it has closed is told a moment later.
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, [opening]);

  function go(one: Found | undefined) {
    if (!one) return;
    dialog.current?.close();
    navigate(one.href);
  }
  function onKey(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) setAt((current + step + found.length) % found.length);
    else if (event.key === "Enter") go(found[current]);
    else return;
    event.preventDefault();
  }
  return (
    <dialog
      ref={dialog}
      aria-label={label}
      onClose={({ currentTarget }) => !currentTarget.open && onClose()}
      className="fixed inset-x-0 top-[12vh] m-auto mt-0 w-full max-w-form rounded-lg border border-line bg-raised p-0 text-ink"
    >
      <div className="p-3">
        <input
          role="combobox"
          aria-expanded={found.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={found.length > 0 ? `${id}-${current}` : undefined}
          aria-autocomplete="list"
          aria-label={label}
          placeholder={`Nome de uma ${asks} ou página`}
          autoComplete="off"
          spellCheck={false}
          value={asked}
          onChange={(event) => {
            setAsked(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKey}
          className="control"
        />
        <p role="status" className="sr-only">
          {isAsking ? "" : found.length === 1 ? "1 resultado" : `${found.length} resultados`}
        </p>
        <div id={`${id}-list`} role="listbox" aria-label="Resultados" className="mt-2 max-h-[50vh] overflow-y-auto">
          {found.map((one, index) => (
            <Link
              key={one.href}
              id={`${id}-${index}`}
              to={one.href}
              role="option"
              tabIndex={-1}
              aria-selected={index === current}
              onClick={() => dialog.current?.close()}
              onPointerMove={() => setAt(index)}
              className={classNames(
                "flex min-h-11 items-center justify-between gap-4 rounded-sm px-3 dense:min-h-9",
                index === current && "bg-act-wash text-act-strong",
              )}
            >
              <span className="min-w-0 wrap-anywhere">{one.label}</span>
              {one.detail && <span className="text-sm text-ink-soft">{one.detail}</span>}
            </Link>
          ))}
        </div>
        {found.length === 0 && !isAsking && <p className="px-3 py-2 text-ink-soft">Nada com este nome.</p>}
        <button
          type="button"
          className="link mt-1 min-h-11 px-3 text-sm dense:min-h-9"
          onClick={() => dialog.current?.close()}
        >
          Fechar
        </button>
      </div>
    </dialog>
  );
}
