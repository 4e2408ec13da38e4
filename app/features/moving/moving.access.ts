import { patients, type AccessRows } from "../../../tests/http/doors/route-callers";

/** Who may open the routes of moves into a clinic. */
export const access: AccessRows = {
  "routes/dashboard._patient.bring": { read: patients, write: patients, form: { what: "none" } },
};
