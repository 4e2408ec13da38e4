import { admins, ownAdmin, patients, type AccessRows } from "../../../tests/http/doors/route-callers";

const reason = "O motivo de quem não devia pedir.";

/** Who may open the routes of who sees what: the address names an access of the demo admin's. */
export const access: AccessRows = {
  "routes/dashboard._patient.access-log": { read: patients, write: [], form: { id: "aud_0", cause: "no_reason" } },
  "routes/api.patient.access-log": { read: patients },
  "routes/admin.break-glass": {
    read: admins,
    write: ownAdmin,
    form: { intent: "ask", patientId: "$patient", reason },
  },
  "routes/admin.break-glass_.$id._index": { read: ownAdmin, write: ownAdmin, form: { intent: "end" } },
  "routes/admin.break-glass_.$id.$what": { read: ownAdmin },
  "routes/api.admin.break-glass": { write: [], json: { patientId: "mem_0", reason } },
  "routes/api.admin.patients.$patientId.diary": { read: ownAdmin },
  "routes/api.admin.patients.$patientId.notes": { read: ownAdmin },
};
