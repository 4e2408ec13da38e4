import { linked, owner, patients, psychologists, type AccessRows } from "../../../tests/http/doors/route-callers";

const given = { patientId: "$patient", title: "De outra", intent: "give" };

/** Who may open the routes of tasks. */
export const access: AccessRows = {
  "routes/dashboard._patient.tasks._index": { read: patients },
  "routes/dashboard._patient.tasks.$id": { read: owner, write: owner, form: { intent: "decline", reason: "x" } },
  "routes/dashboard._psychologist.exercises": { read: psychologists },
  "routes/dashboard._psychologist.patients.$patientId_.tasks._index": { read: linked, write: linked, form: given },
  "routes/dashboard._psychologist.patients.$patientId_.tasks.$id": {
    read: linked,
    write: linked,
    form: { intent: "comment", comment: "x" },
  },
  "routes/api.psychologist.exercises": { read: psychologists },
  "routes/api.psychologist.tasks._index": { read: psychologists, write: linked, json: given },
  "routes/api.psychologist.tasks.$id": { read: linked, write: linked, json: { comment: "x" } },
  "routes/api.patient.tasks._index": { read: patients },
  "routes/api.patient.tasks.$id.complete": { write: owner, json: { answer: "x" } },
  "routes/api.patient.tasks.$id.decline": { write: owner, json: {} },
};
