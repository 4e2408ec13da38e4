import { linked, owner, patients, psychologists, type AccessRows } from "../../../tests/http/doors/route-callers";

const text = { version: "99", title: "De outra", "part.0.title": "a", "part.0.summary": "b", "part.0.text": "c" };

/** Who may open the routes of agreements. */
export const access: AccessRows = {
  "routes/dashboard._psychologist.agreements._index": { read: psychologists },
  "routes/dashboard._psychologist.agreements.texts.$kind": { read: psychologists, write: psychologists, form: text },
  "routes/dashboard._psychologist.agreements.$id": { read: linked, write: linked, form: { intent: "record" } },
  "routes/dashboard._psychologist.patients.$patientId_.agreements": {
    read: linked,
    write: linked,
    form: { kind: "guardian" },
  },
  "routes/dashboard._patient.agreed._index": { read: patients },
  "routes/dashboard._patient.agreed.$id": { read: owner, write: owner, form: { intent: "decline", reply: "x" } },
};
