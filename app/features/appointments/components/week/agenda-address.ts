import { teamPaths } from "~/team-paths";
import { searchWith } from "~/ui/list/search-with";
import type { AgendaView } from "../../agenda/agenda-days";

type Where = { view?: AgendaView; date?: string; names?: "initials" | null };

/** What stays in the address from page to page: the view, its day, how names stand. */
function kept(search: string): string {
  return searchWith(search, { cursor: null, at: null, patient: null, done: null, made: null, from: null, q: null });
}

/** The agenda at a view and a day; what is not said stays as it is. */
export function agendaHref(search: string, { view, date, names }: Where = {}): string {
  const changes = { ...(view && { view }), ...(date && { date }), ...(names !== undefined && { names }) };
  return teamPaths.agenda() + searchWith(kept(search), changes);
}

/** A session beside the agenda. */
export function sessionHref(search: string, id: string): string {
  return teamPaths.agendaSession(id) + kept(search);
}

/** The form of a new session. @param at `YYYY-MM-DDTHH:MM` */
export function newSessionHref(search: string, at?: string): string {
  return teamPaths.agendaNew() + searchWith(kept(search), { at: at ?? null });
}
