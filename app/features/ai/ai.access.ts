import { admins, linked, type AccessRows } from "../../../tests/http/doors/route-callers";

/** Who may open the routes of switches. */
export const access: AccessRows = {
  "routes/admin.ai": { read: admins, write: admins, form: { intent: "switch", on: "yes" } },
  "routes/dashboard._psychologist.patients.$patientId_.ai": {
    read: linked,
    write: linked,
    form: { intent: "switch", on: "yes" },
  },
};
