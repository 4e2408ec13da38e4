import { linked, owner, patients, type AccessRows } from "../../../tests/http/doors/route-callers";

const added = { kind: "habit", name: "Caminhar" };

/** Who may open the routes of medication and habits. */
export const access: AccessRows = {
  "routes/dashboard._patient.medication._index": {
    read: patients,
    write: owner,
    form: { id: "$regimen", key: "stranger", state: "open", slot: "2026-01-01T00:00/x" },
  },
  "routes/dashboard._patient.medication.$id": { read: owner, write: owner, form: { intent: "end" } },
  "routes/dashboard._patient.medication.list": { read: patients },
  "routes/dashboard._psychologist.patients.$patientId_.medication": { read: linked },
  "routes/api.patient.regimens._index": { read: patients, write: patients, json: added },
  "routes/api.patient.regimens.hours": { write: patients, json: { at: "2026-01-01T00:00:00Z" } },
  "routes/api.patient.regimens.$id._index": { write: owner, json: { isShared: true } },
  "routes/api.psychologist.patients.$patientId.regimens": { read: linked },
  "routes/api.patient.regimens.$id.marks": { write: owner, json: { state: "open", slot: "2026-01-01T00:00/x" } },
};
