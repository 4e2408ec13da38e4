import { linked, patients, type AccessRows } from "../../../tests/http/doors/route-callers";

/** Who may look at a map. */
export const access: AccessRows = {
  "routes/dashboard._patient.map._index": { read: patients },
  "routes/dashboard._patient.map.$month": { read: patients },
  "routes/dashboard._psychologist.patients.$patientId_.map": { read: linked },
};
