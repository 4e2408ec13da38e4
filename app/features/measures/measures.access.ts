import { linked, members, patients, type AccessRows } from "../../../tests/http/doors/route-callers";

/** Who may open the routes of scales and questionnaires. */
export const access: AccessRows = {
  "routes/api.scales": { read: members },
  "routes/api.patient.scales": { read: patients, write: patients, json: { scale: "gad-2", answers: [0, 1] } },
  "routes/api.psychologist.patients.$patientId.scales": { read: linked, write: linked, json: { scale: "who-5" } },
};
