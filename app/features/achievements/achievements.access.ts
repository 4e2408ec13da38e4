import { linked, patients, type AccessRows } from "../../../tests/http/doors/route-callers";

/** Who may open the routes of achievements. */
export const access: AccessRows = {
  "routes/dashboard._patient.achievements": { read: patients, write: patients, form: { intent: "resume" } },
  "routes/api.patient.achievements": { read: patients, write: patients, json: { on: true } },
  "routes/dashboard._psychologist.patients.$patientId_.achievements": { read: linked },
};
