import { Form, Link, useSearchParams } from "@remix-run/react";
import { Button } from "../form/button";
import { TextField } from "../form/text-field";
import { passing } from "./kept-search";
import { ToolMenu } from "./tool-menu";

/** A way of looking at a list that somebody kept for themselves. */
export type SavedView = { id: string; name: string; search: string };

type SavedViewsProps = {
  views: readonly SavedView[];
  /** Where the forms are posted: `intent` `keep-view` (name, search) and `drop-view` (id). */
  action: string;
  /** The list without any filter. */
  listHref: string;
  error?: string;
};

/** Search part of an address as a view keeps it: without the name that was searched, the place in the list and what was just done. */
export function viewSearch(search: URLSearchParams): string {
  const kept = [...search].filter(([name, value]) => value !== "" && name !== "q" && !passing.includes(name));
  return new URLSearchParams(kept).toString();
}

/** Somebody's own ways of looking at a list: links, one more of them, and letting one go. */
export function SavedViews({ views, action, listHref, error }: SavedViewsProps) {
  const [search] = useSearchParams();
  const here = viewSearch(search);
  return (
    <ToolMenu label={views.length > 0 ? `Minhas listas (${views.length})` : "Minhas listas"}>
      <ul className="divide-y divide-line">
        {views.map(({ id, name, search: kept }) => (
          <li key={id} className="flex items-center justify-between gap-3">
            <Link
              to={`${listHref}?${kept}`}
              aria-current={kept === here ? "true" : undefined}
              className="link min-w-0 py-2 wrap-anywhere aria-[current]:font-semibold"
            >
              {name}
            </Link>
            <Form method="post" action={action} preventScrollReset>
              <input type="hidden" name="intent" value="drop-view" />
              <input type="hidden" name="back" value={here} />
              <button name="id" value={id} className="link min-h-11 px-2 dense:min-h-9">
                Tirar<span className="sr-only">: {name}</span>
              </button>
            </Form>
          </li>
        ))}
      </ul>
      {here === "" ? (
        <p className="text-ink-soft">Filtre ou ordene a lista, e guarde aqui o que você usa sempre.</p>
      ) : (
        <Form method="post" action={action} preventScrollReset className="mt-2">
          <input type="hidden" name="intent" value="keep-view" />
          <input type="hidden" name="search" value={here} />
          <TextField
            name="name"
            id="view-name"
            label="Guardar esta lista como"
            required
            longest={60}
            autoComplete="off"
            error={error}
          />
          <Button variant="quiet" className="mt-2">
            Guardar
          </Button>
        </Form>
      )}
    </ToolMenu>
  );
}
