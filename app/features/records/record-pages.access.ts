import { linked, owner, patients, psychologists, type AccessRows } from "../../../tests/http/doors/route-callers";

const ofPatient = "routes/dashboard._psychologist.patients.$patientId_.records";
const text = { version: "0", text: "De quem não acompanha." };

/** Who may open the pages of the prontuário. The note that addresses name is signed, and given to its patient. */
export const access: AccessRows = {
  "routes/dashboard._psychologist.agenda_.$id.notes": { read: linked, write: linked, form: text },
  [`${ofPatient}._index`]: { read: linked, write: linked, form: { intent: "begin" } },
  [`${ofPatient}.$noteId._index`]: { read: linked, write: linked, form: { intent: "share", readable: "yes" } },
  [`${ofPatient}.$noteId.edit`]: { read: linked, write: linked, form: text },
  [`${ofPatient}.$noteId.sign`]: { read: linked, write: linked, form: { version: "1" } },
  [`${ofPatient}.$noteId.discard`]: { read: linked, write: linked, form: { version: "1" } },
  [`${ofPatient}.$noteId.versions`]: { read: linked, write: linked, form: { version: "1", restore: "1" } },
  "routes/dashboard.patients.$patientId.records.$noteId.print": { read: linked },
  "routes/dashboard._psychologist.patients.$patientId_.working-notes": { read: linked, write: linked, form: text },
  "routes/dashboard._psychologist.templates._index": { read: psychologists },
  "routes/dashboard._psychologist.templates.$code": { read: psychologists, write: psychologists, form: text },
  "routes/api.psychologist.patients.$patientId.mentions": { write: linked, json: { q: "" } },
  "routes/dashboard._patient.records._index": { read: patients },
  "routes/dashboard._patient.records.$noteId": { read: owner },
};
