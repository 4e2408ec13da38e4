import { owner, patients, type AccessRows } from "../../../tests/http/doors/route-callers";

const start = "2030-03-04T13:00:00.000Z";

/** Who may open a patient's own sessions, and the waiting list. */
export const access: AccessRows = {
  "routes/dashboard._patient.sessions._index": { read: patients },
  "routes/dashboard._patient.sessions.new": { read: patients, write: patients, form: { intent: "hold", start } },
  "routes/dashboard._patient.sessions.waiting": { read: patients, write: patients, form: { intent: "leave", id: "x" } },
  "routes/dashboard._patient.sessions.$id._index": { read: owner, write: owner, form: { intent: "confirm" } },
  "routes/dashboard._patient.sessions.$id.calendar[.]ics": { read: owner },
  "routes/dashboard._patient.sessions.$id.move": { read: owner, write: owner, form: { start } },
  // The door that closes behind it comes last.
  "routes/dashboard._patient.sessions.$id.cancel": { read: owner, write: owner, form: { reason: "conflict" } },
  "routes/api.patient.waiting._index": { read: patients, write: patients },
  "routes/api.patient.waiting.$id": { write: owner },
};
