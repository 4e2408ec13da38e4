import { admins, linked, owner, patients, type AccessRows } from "../../../tests/http/doors/route-callers";

/** Who may open the routes of reports. */
export const access: AccessRows = {
  "routes/dashboard._psychologist.patients.$patientId_.reports._index": { read: linked },
  "routes/dashboard._psychologist.patients.$patientId_.reports.new": {
    read: linked,
    write: linked,
    form: { from: "2026-03-01", to: "2026-03-31", part: "sessions" },
  },
  "routes/dashboard._psychologist.patients.$patientId_.reports.$id._index": {
    read: linked,
    write: linked,
    form: { intent: "share" },
  },
  "routes/dashboard._psychologist.patients.$patientId_.reports.$id.$part[.]csv": { read: linked },
  "routes/dashboard._patient.reports._index": { read: patients },
  "routes/dashboard._patient.reports.$id": { read: owner },
  "routes/admin.statistics": { read: admins },
};
