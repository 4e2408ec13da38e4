import { linked, psychologists, type AccessRows } from "../../../tests/http/doors/route-callers";

/** Who may open the routes of the agenda. */
export const access: AccessRows = {
  "routes/dashboard._psychologist.day": {
    read: psychologists,
    write: psychologists,
    form: { intent: "put-away", step: "hours" },
  },
  "routes/dashboard._psychologist.agenda_.$id.before": { read: linked },
};
