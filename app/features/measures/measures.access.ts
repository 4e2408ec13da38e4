import {
  linked,
  members,
  owner,
  patients,
  psychologists,
  type AccessRows,
} from "../../../tests/http/doors/route-callers";

/** Who may open the routes of scales and questionnaires. */
export const access: AccessRows = {
  "routes/dashboard._patient.scales._index": { read: patients },
  "routes/dashboard._patient.scales.$named": { read: owner, write: owner, form: { intent: "keep", key: "k", q: "1" } },
  "routes/dashboard._patient.scales.answers.$id": { read: owner },
  "routes/dashboard._psychologist.patients.$patientId_.scales._index": {
    read: linked,
    write: linked,
    form: { intent: "end", id: "$scale" },
  },
  "routes/dashboard._psychologist.patients.$patientId_.scales.$answerId": { read: linked },
  "routes/dashboard._psychologist.questionnaires._index": { read: psychologists },
  "routes/dashboard._psychologist.questionnaires.$id": { read: linked, write: linked, form: { intent: "archive" } },
  "routes/api.scales": { read: members },
  "routes/api.patient.scales": { read: patients, write: patients, json: { scale: "gad-2", answers: [0, 1] } },
  "routes/api.psychologist.patients.$patientId.scales": { read: linked, write: linked, json: { scale: "who-5" } },
};
