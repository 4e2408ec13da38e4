import { linked, ownAdmin, patients, type AccessRows } from "../../../tests/http/doors/route-callers";

/** Who may open the routes of a patient's care. */
export const access: AccessRows = {
  "routes/dashboard._patient.care": { read: patients, write: patients, form: { intent: "cycle", cycle: "criar" } },
  "routes/dashboard._psychologist.patients.$patientId_.profile": {
    read: linked,
    write: linked,
    form: { intent: "cycle", cycle: "criar" },
  },
  "routes/admin.users_.$memberId.handover": {
    read: ownAdmin,
    write: ownAdmin,
    form: { intent: "propose", linkId: "car_0", toId: "mem_0", why: "De quem não é desta clínica." },
  },
};
