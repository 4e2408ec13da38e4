import { linked, owner, patients, type AccessRows } from "../../../tests/http/doors/route-callers";

/** Who may open the routes of documents. */
export const access: AccessRows = {
  "routes/dashboard._psychologist.patients.$patientId_.documents._index": { read: linked },
  "routes/dashboard._psychologist.patients.$patientId_.documents.new": {
    read: linked,
    write: linked,
    form: { intent: "preview", kind: "declaracao", purpose: "x", fromDay: "2026-03-02" },
  },
  "routes/dashboard._psychologist.patients.$patientId_.documents.$id": {
    read: linked,
    write: linked,
    form: { intent: "deliver" },
  },
  "routes/dashboard._patient.documents._index": { read: patients },
  "routes/dashboard._patient.documents.$id": {
    read: owner,
    write: owner,
    form: { intent: "rate", id: "plw_x", helpful: "yes" },
  },
  "routes/verify.$code": { open: "tells only that a document is authentic" },
  "routes/verify._index": { open: "asks for a code" },
  "routes/api.psychologist.patients.$patientId.documents": {
    write: linked,
    json: { kind: "declaracao", purpose: "x", fromDay: "2026-03-02" },
  },
};
