import {
  admins,
  linked,
  ownAdmin,
  owner,
  patients,
  psychologists,
  type AccessRows,
} from "../../../tests/http/doors/route-callers";

/** Who may open the routes of the agenda. */
export const access: AccessRows = {
  "routes/dashboard._psychologist.day": {
    read: psychologists,
    write: psychologists,
    form: { intent: "put-away", step: "hours" },
  },
  "routes/dashboard._psychologist.agenda_.$id.before": { read: linked },
  "routes/api.psychologist.sessions._index": { read: psychologists, write: psychologists },
  "routes/api.psychologist.sessions.$id": { read: linked, write: linked, json: { status: "confirmed" } },
  "routes/api.psychologist.availability": { read: psychologists, write: psychologists },
  "routes/api.patient.sessions._index": { read: patients, write: patients },
  "routes/api.patient.sessions.$id": { read: owner, write: owner, json: { status: "confirmed" } },
  "routes/api.patient.slots._index": { read: patients },
  "routes/api.patient.slots.hold": { write: patients },
  "routes/a.$clinic.$appointment.$mac": { open: "guarded by the link's secret" },
  "routes/calendar.$clinic.$file": { open: "guarded by the address's secret" },
  "routes/api.psychologist.calendar-feed": { write: psychologists },
  "routes/dashboard._psychologist.agenda_.calendar": { read: psychologists, write: psychologists },
  "routes/dashboard._psychologist.agenda": { read: psychologists },
  "routes/dashboard._psychologist.agenda._index": {
    write: linked,
    form: { intent: "move", id: "$session", start: "2030-01-07T09:00", minutes: "50", version: "1" },
  },
  "routes/dashboard._psychologist.agenda.$id": {
    read: linked,
    write: linked,
    form: { intent: "cancel", by: "psychologist" },
  },
  "routes/dashboard._psychologist.agenda_.$id.calendar[.]ics": { read: linked },
  "routes/dashboard._psychologist.agenda_.hours": { read: psychologists, write: psychologists },
  "routes/admin.agenda": { read: admins },
  "routes/admin.agenda.$memberId": { read: ownAdmin, write: ownAdmin, form: { hours: "usual", version: "0" } },
  "routes/admin.agenda_.$memberId.move": {
    read: ownAdmin,
    write: ownAdmin,
    form: { seen: "", key: "stranger", to: "2030-03-05" },
  },
  "routes/admin.agenda_.$memberId.cancel": { read: ownAdmin, write: ownAdmin, form: { seen: "", key: "stranger" } },
  "routes/dashboard._psychologist.agenda.new": { read: psychologists, write: psychologists },
};
