import { linked, owner, patients, type AccessRows } from "../../../tests/http/doors/route-callers";

const added = { title: "De quem não é daqui" };
const form = { key: "stranger", title: "De quem não é daqui" };

/** Who may open the routes of goals. */
export const access: AccessRows = {
  "routes/dashboard._patient.goals._index": { read: patients },
  "routes/dashboard._patient.goals.$id._index": { read: owner, write: owner, form: { intent: "aside" } },
  "routes/dashboard._patient.goals.$id.edit": { read: owner, write: owner, form },
  "routes/dashboard._psychologist.patients.$patientId_.goals._index": { read: linked },
  "routes/dashboard._psychologist.patients.$patientId_.goals.$id._index": {
    read: linked,
    write: linked,
    form: { intent: "review", key: "stranger", line: "De quem não acompanha." },
  },
  "routes/dashboard._psychologist.patients.$patientId_.goals.$id.edit": { read: linked, write: linked, form },
  "routes/api.patient.goals._index": { read: patients, write: patients, json: added },
  "routes/api.patient.goals.$id._index": { read: owner, write: owner, json: { status: "aside" } },
  "routes/api.patient.goals.$id.changes": { read: owner },
  "routes/api.patient.goals.$id.steps.$step": { write: owner, json: { state: "done" } },
  "routes/api.psychologist.patients.$patientId.goals._index": { read: linked, write: linked, json: added },
  "routes/api.psychologist.patients.$patientId.goals.$goalId._index": {
    read: linked,
    write: linked,
    json: { status: "aside" },
  },
  "routes/api.psychologist.patients.$patientId.goals.$goalId.changes": { read: linked },
  "routes/api.psychologist.patients.$patientId.goals.$goalId.steps.$step": { write: linked, json: { state: "done" } },
  "routes/api.psychologist.patients.$patientId.goals.$goalId.reviews": { write: linked, json: { line: "x" } },
};
