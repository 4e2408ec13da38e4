import {
  admins,
  members,
  patients,
  platform,
  signedIn,
  type AccessRows,
} from "../../../tests/http/doors/route-callers";

/** Who may open the routes of what people ask of their own data. */
export const access: AccessRows = {
  "routes/account.erasure": { read: signedIn, write: signedIn, form: { intent: "take-back" } },
  "routes/admin.retention": {
    read: admins,
    write: admins,
    form: { intent: "hold", memberId: "$patient", cause: "court", reason: "curto" },
  },
  "routes/admin.incidents": { read: admins },
  "routes/platform.incidents._index": { read: platform, write: platform, form: { what: "curto" } },
  "routes/admin.incidents_.$id": { read: [] },
  "routes/platform.incidents_.$id_.people": {
    read: [],
    write: [],
    form: { intent: "take", clinicId: "$clinic", from: "2026-11-01T00:00", until: "2026-11-30T00:00" },
  },
  "routes/platform.incidents_.$id_.lists.$number": {
    read: [],
    write: [],
    form: { why: "Uma lista de quem não devia tirar." },
  },
  "routes/platform.incidents_.$id": {
    read: [],
    write: [],
    form: { intent: "close", report: "Um relatório de quem não devia." },
  },
  "routes/platform.retention": {
    read: platform,
    write: platform,
    form: { intent: "stop", id: "ret_0", reason: "Não há nenhum." },
  },
  "routes/erasure.$token._index": { open: "guarded by the mail's secret" },
  "routes/erasure.$token.certificate[.]json": { open: "guarded by the mail's secret" },
  "routes/privacy_.contact": { open: "for people without account; the code that goes to their phone guards" },
  "routes/privacy_.contact_.$proof": { open: "guarded by the proof that the phone is theirs" },
  "routes/account.data_.requests": { read: members, write: members, form: { intent: "ask", right: "confirm" } },
  "routes/admin.requests": {
    read: admins,
    write: [],
    form: { memberId: "mem_00000000000000000000000000", right: "access", words: "Quer ver.", receivedOn: "2026-11-30" },
  },
  "routes/admin.requests_.$id": {
    read: [],
    write: [],
    form: { intent: "answer", answer: "Corrigimos o que estava errado." },
  },
  "routes/admin.requests_.erasures._index": { read: admins },
  "routes/admin.requests_.erasures.$id._index": { read: [], write: [], form: { party: "erp_0" } },
  "routes/admin.requests_.erasures.$id.certificate[.]json": { read: [] },
  "routes/admin.requests_.register": { read: admins },
  "routes/platform.requests_.register": { read: platform },
  "routes/platform.requests": { read: platform },
  "routes/platform.requests_.$id": {
    read: [],
    write: [],
    form: { intent: "answer", answer: "Corrigimos o que estava errado." },
  },
  "routes/account.data._index": { read: members },
  "routes/account.data_.export._index": { read: members, write: members, form: { intent: "confirm" } },
  "routes/account.data_.export.$exportId[.]zip": { read: [] },
  "routes/api.patient.erasure": { write: patients, json: { password: "errada", confirm: "APAGAR" } },
  "routes/api.patient.exports._index": { write: patients },
  "routes/api.patient.exports.$id": { read: [] },
};
