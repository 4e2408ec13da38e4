import { admins, linked, patients, type AccessRows } from "../../../tests/http/doors/route-callers";

/** Who may open the routes of switches. */
export const access: AccessRows = {
  "routes/admin.ai": { read: admins, write: admins, form: { intent: "switch", on: "yes" } },
  "routes/dashboard._psychologist.patients.$patientId_.ai": {
    read: linked,
    write: linked,
    form: { intent: "switch", feature: "reflection", on: "yes" },
  },
  "routes/api.psychologist.patients.$patientId.ai": {
    read: linked,
    write: linked,
    json: { feature: "summary", on: true },
  },
  "routes/api.patient.ai": { read: patients },
};
