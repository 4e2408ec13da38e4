import {
  linked,
  owner,
  patients,
  platform,
  psychologists,
  type AccessRows,
} from "../../../tests/http/doors/route-callers";

/** Who may open the routes of insights. */
export const access: AccessRows = {
  "routes/dashboard._patient.insights": {
    read: patients,
    write: patients,
    form: { intent: "rate", id: "local_weekday_x", helpful: "yes" },
  },
  "routes/platform.ai": { read: platform },
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
  "routes/dashboard._psychologist.patients.$patientId_.documents.$id_.plain": {
    read: linked,
    write: linked,
    form: { intent: "discard" },
  },
  "routes/api.patient.diary.$id.transcripts._index": { read: owner, write: owner, json: { fileId: "fil_x" } },
  "routes/api.patient.diary.$id.transcripts.$transcriptId": { write: owner, json: { text: "Oi." } },
  "routes/api.psychologist.patients.$patientId.diary.$entryId.transcripts._index": { read: linked },
  "routes/api.psychologist.patients.$patientId.diary.$entryId.transcripts.$transcriptId": {
    write: linked,
    json: { text: "Oi." },
  },
  "routes/api.psychologist.patients.$patientId.documents.$id.plain._index": {
    read: linked,
    write: linked,
    json: { text: "Oi.", helpful: true },
  },
  "routes/api.psychologist.patients.$patientId.documents.$id.plain.draft": { write: linked },
  "routes/api.patient.documents.$id.plain": { read: owner },
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
