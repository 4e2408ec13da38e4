import { patients, type AccessRows } from "../../../tests/http/doors/route-callers";

/** Who may read a story: its patient. */
export const access: AccessRows = { "routes/dashboard._patient.story": { read: patients } };
