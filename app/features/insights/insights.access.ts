import { linked, owner, patients, psychologists, type AccessRows } from "../../../tests/http/doors/route-callers";

/** Who may open the routes of insights. */
export const access: AccessRows = {
  "routes/dashboard._patient.insights": {
    read: patients,
    write: patients,
    form: { intent: "rate", id: "local_weekday_x", helpful: "yes" },
  },
  "routes/api.insights.problems": { write: [...patients, ...psychologists], json: { id: "ins_x", reason: "wrong" } },
  "routes/dashboard._patient.diary.$id.transcripts": {
    read: owner,
    write: owner,
    form: { intent: "remove", id: "trs_x" },
  },
  "routes/dashboard._psychologist.patients.$patientId_.transcripts.$entryId": {
    read: linked,
    write: linked,
    form: { intent: "refuse", id: "trs_x" },
  },
  "routes/api.patient.insights._index": { read: patients },
  "routes/api.patient.insights.$id.feedback": { write: patients, json: { helpful: true } },
  "routes/api.patient.diary.$id.insight": { write: owner },
  "routes/dashboard._psychologist.patients.$patientId_.records.$noteId.help": {
    read: linked,
    write: linked,
    form: { intent: "preview", keywords: "Conversamos sobre o trabalho e o sono da semana." },
  },
  "routes/api.psychologist.patients.$patientId.records.$noteId.help": {
    read: linked,
    write: linked,
    json: { keywords: "Conversamos sobre o trabalho e o sono da semana." },
  },
  "routes/api.psychologist.patients.$patientId.summary": { read: linked, write: linked, json: {} },
};
