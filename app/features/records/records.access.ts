import { linked, patients, psychologists, type AccessRows } from "../../../tests/http/doors/route-callers";

const content = {
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text: "De quem não cuida." }] }],
};
const ofSession = "routes/api.psychologist.sessions.$id.notes";
const ofPatient = "routes/api.psychologist.patients.$patientId.records";

/** Who may open the routes of the prontuário. The note that addresses name is signed, and given to its patient. */
export const access: AccessRows = {
  [`${ofSession}._index`]: { read: linked, write: linked, json: { content } },
  [`${ofSession}.files`]: { write: linked, json: { add: [] } },
  [`${ofSession}.sign`]: { write: linked },
  [`${ofSession}.addenda`]: { write: linked, json: { content } },
  [`${ofSession}.readable`]: { write: linked, json: { readable: true } },
  [`${ofSession}.versions._index`]: { read: linked },
  [`${ofSession}.versions.$version`]: { read: linked },
  [`${ofPatient}._index`]: { read: linked, write: linked, json: { content } },
  [`${ofPatient}.$noteId._index`]: { read: linked, write: linked, json: { content } },
  [`${ofPatient}.$noteId.files`]: { write: linked, json: { add: [] } },
  [`${ofPatient}.$noteId.sign`]: { write: linked },
  [`${ofPatient}.$noteId.addenda`]: { write: linked, json: { content } },
  [`${ofPatient}.$noteId.readable`]: { write: linked, json: { readable: true } },
  [`${ofPatient}.$noteId.versions._index`]: { read: linked },
  [`${ofPatient}.$noteId.versions.$version`]: { read: linked },
  "routes/api.psychologist.patients.$patientId.working-notes": { read: linked, write: linked, json: { content } },
  "routes/api.psychologist.records.search": { write: psychologists, json: { q: "sono" } },
  "routes/api.psychologist.note-templates._index": { read: psychologists },
  "routes/api.psychologist.note-templates.$code": { write: psychologists, json: { content } },
  "routes/api.patient.records": { read: patients },
};
