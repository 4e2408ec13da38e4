import { linked, owner, patients, type AccessRows } from "../../../tests/http/doors/route-callers";

const form = { key: "stranger", text: "De quem não é daqui" };

/** Who may open the routes of words of care. */
export const access: AccessRows = {
  "routes/dashboard._patient.words._index": { read: patients, write: owner, form: { intent: "accept", id: "$word" } },
  "routes/dashboard._patient.words.$id": { read: owner, write: owner, form },
  "routes/dashboard._psychologist.patients.$patientId_.words": {
    read: linked,
    write: linked,
    form: { ...form, intent: "give" },
  },
  "routes/api.patient.care-words._index": { read: patients, write: patients, json: { text: "x" } },
  "routes/api.patient.care-words.$id": { write: owner, json: { onHome: true } },
  "routes/api.psychologist.patients.$patientId.care-words": { read: linked, write: linked, json: { text: "x" } },
};
