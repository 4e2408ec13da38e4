import { patients, psychologists, owner, linked, type AccessRows } from "../../../tests/http/doors/route-callers";

const entry = { title: "De outra pessoa", content: "Não é minha.", mood: 3, tags: [] };
const entryForm = { title: "De outra pessoa", content: "Não é minha.", mood: "3" };

/** Who may open the routes of the diary. */
export const access: AccessRows = {
  "routes/dashboard._patient.today": { read: patients, write: patients },
  "routes/dashboard._patient.check-in": { read: patients, write: patients },
  "routes/dashboard._patient.diary._index": { read: patients },
  "routes/dashboard._patient.diary.new": { read: patients, write: patients },
  "routes/dashboard._patient.diary.search": { read: patients, write: patients },
  "routes/dashboard._patient.diary.preview": { read: patients },
  "routes/dashboard._patient.diary.deleted": { read: patients, write: patients },
  "routes/dashboard._patient.diary.$id._index": { read: owner, write: owner, form: { intent: "restore" } },
  "routes/dashboard._patient.diary.$id.edit": { read: owner, write: owner, form: { ...entryForm, version: "1" } },
  "routes/api.patient.diary._index": { read: patients, write: patients },
  "routes/api.patient.diary.$id": { read: owner, write: owner, json: entry },
  "routes/api.patient.mood": { read: patients },
  "routes/api.patient.check-ins": { write: patients },
  "routes/dashboard._psychologist.patients._index": { read: psychologists },
  "routes/dashboard._psychologist.patients.$patientId": { read: linked },
  "routes/dashboard._psychologist.patients.$patientId._index": { read: linked, write: linked },
  "routes/dashboard._psychologist.patients.$patientId.diary.$entryId": {
    read: linked,
    write: linked,
    form: { content: "De quem não acompanha." },
  },
  "routes/api.psychologist.patients.$patientId.diary._index": { read: linked },
  "routes/api.psychologist.patients.$patientId.diary.$entryId.comments": {
    write: linked,
    json: { content: "De quem não acompanha." },
  },
  "routes/api.psychologist.patients.$patientId.mood": { read: linked },
};
