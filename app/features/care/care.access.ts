import { linked, ownAdmin, owner, patients, type AccessRows } from "../../../tests/http/doors/route-callers";

/** Who may open the routes of a patient's care. */
export const access: AccessRows = {
  "routes/dashboard._patient.care": { read: patients, write: patients, form: { intent: "cycle", cycle: "criar" } },
  "routes/dashboard._psychologist.patients.$patientId_.profile": {
    read: linked,
    write: linked,
    form: { intent: "cycle", cycle: "criar" },
  },
  "routes/api.patient.cycles": { read: patients, write: patients, json: { cycle: "criar" } },
  "routes/api.patient.cycles_.$id.answer": { write: owner, json: { agrees: true } },
  "routes/api.patient.handovers._index": { read: patients },
  "routes/api.patient.handovers.$id": { write: owner, json: { answer: "no" } },
  "routes/api.psychologist.patients.$patientId.cycles": { read: linked, write: linked, json: { cycle: "criar" } },
  "routes/api.psychologist.patients.$patientId.guardian": {
    read: linked,
    write: linked,
    json: { birthDate: "1990-05-01" },
  },
  "routes/api.psychologist.patients.$patientId.handover": {
    read: linked,
    write: linked,
    json: { toId: "mem_0", why: "De quem não acompanha." },
  },
  "routes/admin.users_.$memberId.caseload": {
    read: ownAdmin,
    write: ownAdmin,
    form: { intent: "cover", substituteId: "mem_0" },
  },
  "routes/admin.users_.$memberId.handover": {
    read: ownAdmin,
    write: ownAdmin,
    form: { intent: "propose", linkId: "car_0", toId: "mem_0", why: "De quem não é desta clínica." },
  },
};
