import { patients, type AccessRows } from "../../../tests/http/doors/route-callers";

/** Who may open the routes of consents; what every member is asked stands on the pages of their account. */
export const access: AccessRows = {
  "routes/api.patient.consents.$purpose": { read: patients, write: patients, json: { granted: false } },
};
