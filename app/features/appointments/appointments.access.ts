import { linked, psychologists, type AccessRows } from "../../../tests/http/doors/route-callers";

/** Who may open the routes of the agenda. */
export const access: AccessRows = {
  "routes/dashboard._psychologist.agenda": { read: psychologists },
  "routes/dashboard._psychologist.agenda.$id": { read: linked },
  "routes/dashboard._psychologist.agenda.new": { read: psychologists, write: psychologists },
};
