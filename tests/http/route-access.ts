import type { Person } from "./people";

/** Whoever may come: nobody known, somebody whose login has ended, or one of the demo people. */
export type Caller = "nobody" | "ended" | Person;

/**
 * Who gets through a route's loader (`read`) and action (`write`) when the ids in its address are the demo patient's.
 * Everybody else must be refused (`$alert` in a form is the id of her alert). `form`, `json` and `query` are good enough to get past parsing, so that a refusal is about the
 * person. `open` routes are for everybody, for the reason given.
 */
export type Access =
  | { open: string }
  | {
      read?: readonly Caller[];
      write?: readonly Caller[];
      form?: Record<string, string>;
      json?: Record<string, unknown>;
      query?: string;
    };

const patients = ["patient", "otherPatient", "foreignPatient"] as const;
const psychologists = ["psychologist", "unlinkedPsychologist", "foreignPsychologist"] as const;
const admins = ["admin", "foreignAdmin"] as const;
const platform = ["platform"] as const;
const members = [...patients, ...psychologists, ...admins] as const;
const signedIn = [...members, ...platform] as const;
/** Whose diary, person and membership the ids in the addresses name. */
const owner = ["patient"] as const;
const linked = ["psychologist"] as const;
/** Who is in the room whose id the addresses name. */
const inRoom = ["patient", "psychologist"] as const;
const ownAdmin = ["admin"] as const;

const entry = { title: "De outra pessoa", content: "Não é minha.", mood: 3, tags: [] };
const entryForm = { title: "De outra pessoa", content: "Não é minha.", mood: "3" };
const noSteps = { coping: [], distractions: [], supporters: [], professionals: [], environment: [] };
const plan = { version: 1, steps: { warningSigns: [{ text: "De quem não acompanha." }], ...noSteps } };
const planForm = { version: "1", reviewEveryDays: "90", "coping.0": "De quem não acompanha." };

/** Every route of the build that has a loader or an action. A new route without a line here fails the suite. */
export const routeAccess: Record<string, Access> = {
  root: { open: "only the colour theme, and whether anybody is signed in" },
  "routes/$": { open: "the 404 page" },
  "routes/api.$": { open: "404 in the envelope" },
  "routes/api.health": { open: "for monitors" },
  "routes/api.openapi[.]json": { open: "the contract" },
  "routes/api.docs": { open: "the contract, to read" },

  "routes/login": { open: "sign-in" },
  "routes/login_.code": { open: "second step of sign-in; needs the half-login cookie" },
  "routes/logout": { open: "signing out always succeeds" },
  "routes/register": { open: "registration" },
  "routes/register_.patient": { open: "registration" },
  "routes/register_.psychologist": { open: "registration" },
  "routes/invites.$token": { open: "guarded by the invitation's secret" },
  "routes/verify-email.$token": { open: "guarded by the mail's secret" },
  "routes/password.forgot": { open: "password reset; answers the same to everybody" },
  "routes/password.reset.$token": { open: "guarded by the mail's secret" },
  "routes/api.auth.login": { open: "sign-in" },
  "routes/api.auth.register": { open: "registration" },
  "routes/api.auth.refresh": { open: "guarded by the refresh token" },

  "routes/account": { read: signedIn },
  "routes/account._index": { read: signedIn, write: signedIn },
  "routes/account.photo": { read: members, write: members },
  "routes/account.password": { read: signedIn, write: signedIn },
  "routes/account.two-step": { read: signedIn, write: signedIn },
  "routes/account.devices": { read: signedIn, write: signedIn },
  "routes/account.clinics": { read: signedIn, write: signedIn },
  "routes/account.notices": {
    read: members,
    write: members,
    form: { intent: "preferences", from: "22:00", to: "07:00", quiet: "on" },
  },
  "routes/account.phone": { read: signedIn, write: signedIn },
  "routes/notices": { read: members },
  "routes/notices._index": { read: members, write: members, form: { intent: "read-all" } },
  "routes/unsubscribe.$token": { open: "guarded by the mail's secret" },
  "routes/api.unsubscribe.$token": { open: "guarded by the mail's secret" },
  "routes/api.webhooks.resend": { open: "guarded by the provider's signature" },
  "routes/api.webhooks.twilio": { open: "guarded by the provider's signature" },
  "routes/api.notices._index": { read: members },
  "routes/api.notices.read": { write: members, json: { ids: "all" } },
  "routes/api.notices.preferences": {
    read: members,
    write: members,
    json: { wanted: [], quiet: { on: true, from: "22:00", to: "07:00" } },
  },
  "routes/api.push-subscriptions": { write: members, json: { endpoint: "https://push.test/x" } },
  "routes/api.files._index": { write: members },
  "routes/api.files.$id": { read: owner },
  "routes/api.files.uploads._index": { write: members, json: { name: "x", size: 1 } },
  "routes/api.files.uploads.$id": { read: owner, write: owner },
  "routes/api.auth.me": { read: signedIn },
  "routes/api.auth.logout": { write: signedIn },
  "routes/api.auth.tickets": { write: signedIn },
  "routes/api.auth.password": { write: signedIn },
  "routes/api.chat.rooms._index": { read: members, write: members },
  "routes/api.chat.rooms.$id._index": { read: inRoom },
  "routes/api.chat.rooms.$id.messages._index": {
    read: inRoom,
    write: inRoom,
    json: { clientId: "c-stranger", content: "De quem não está na conversa." },
  },
  "routes/api.chat.rooms.$id.messages.$messageId": { write: inRoom, json: { content: "Mudada por estranho." } },
  "routes/api.chat.rooms.$id.messages.$messageId_.reactions": { write: inRoom, json: { name: "heart", on: true } },
  "routes/api.chat.rooms.$id.changes": { read: inRoom },
  "routes/api.chat.rooms.$id.read": { write: inRoom, json: { seq: 1 } },
  "routes/api.chat.rooms.$id.search": { read: inRoom, query: "?q=oi" },
  "routes/api.chat.rooms.$id.socket": { read: inRoom },
  "routes/api.realtime": { read: members },
  "routes/api.events": { read: members },
  "routes/dashboard._index": { read: signedIn },

  "routes/dashboard._patient": { read: patients },
  "routes/dashboard._patient.today": { read: patients, write: patients },
  "routes/dashboard._patient.check-in": { read: patients, write: patients },
  "routes/dashboard._patient.diary._index": { read: patients },
  "routes/dashboard._patient.diary.new": { read: patients, write: patients },
  "routes/dashboard._patient.diary.search": { read: patients, write: patients },
  "routes/dashboard._patient.diary.preview": { read: patients },
  "routes/dashboard._patient.diary.deleted": { read: patients, write: patients },
  "routes/dashboard._patient.diary.$id._index": { read: owner, write: owner, form: { intent: "restore" } },
  "routes/dashboard._patient.diary.$id.edit": { read: owner, write: owner, form: { ...entryForm, version: "1" } },
  "routes/api.patient.diary._index": { read: patients, write: patients },
  "routes/api.patient.diary.$id": { read: owner, write: owner, json: entry },
  "routes/api.patient.mood": { read: patients },
  "routes/api.patient.check-ins": { write: patients },

  "routes/dashboard._patient.safety-plan._index": { read: patients, write: patients, form: { version: "1" } },
  "routes/dashboard._patient.safety-plan.edit": { read: patients, write: patients, form: planForm },
  "routes/dashboard._patient.safety-plan.history": {
    read: patients,
    write: patients,
    form: { version: "1", restore: "1" },
  },
  "routes/dashboard._patient.safety-plan.card": { read: patients },
  "routes/api.patient.safety-plan._index": { read: patients, write: patients, json: plan },
  "routes/api.patient.safety-plan.review": { write: patients, json: { version: 1 } },

  "routes/dashboard._psychologist": { read: psychologists },
  "routes/dashboard._psychologist.invites": { read: psychologists, write: psychologists },
  "routes/dashboard._psychologist.patients._index": { read: psychologists },
  "routes/dashboard._psychologist.patients.$patientId": { read: linked },
  "routes/dashboard._psychologist.patients.$patientId._index": { read: linked, write: linked },
  "routes/dashboard._psychologist.patients.$patientId.diary.$entryId": {
    read: linked,
    write: linked,
    form: { content: "De quem não acompanha." },
  },
  "routes/api.psychologist.invites": { read: psychologists, write: psychologists },
  "routes/api.psychologist.patients._index": { read: psychologists },
  "routes/api.psychologist.patients.$patientId._index": { read: linked },
  "routes/api.psychologist.patients.$patientId.diary._index": { read: linked },
  "routes/api.psychologist.patients.$patientId.diary.$entryId.comments": {
    write: linked,
    json: { content: "De quem não acompanha." },
  },
  "routes/api.psychologist.patients.$patientId.mood": { read: linked },

  "routes/dashboard._psychologist.patients.$patientId_.safety-plan._index": {
    read: linked,
    write: linked,
    form: { version: "1" },
  },
  "routes/dashboard._psychologist.patients.$patientId_.safety-plan.edit": {
    read: linked,
    write: linked,
    form: planForm,
  },
  "routes/dashboard._psychologist.patients.$patientId_.safety-plan.history": {
    read: linked,
    write: linked,
    form: { version: "1", restore: "1" },
  },
  "routes/api.psychologist.patients.$patientId.safety-plan": { read: linked, write: linked, json: plan },

  "routes/dashboard._psychologist.office-hours": { read: psychologists, write: psychologists },

  "routes/api.patient.sos._index": { read: patients, write: patients },
  "routes/api.patient.sos.$id._index": { read: owner },
  "routes/api.patient.sos.$id.cancel": { write: owner, json: { reason: "better" } },
  "routes/api.patient.sos.$id.feelings": { write: owner, json: { when: "before", distress: 5 } },
  "routes/api.patient.sos.$id.location": { write: owner, json: { latitude: -23.5, longitude: -46.6 } },
  "routes/api.patient.contacts._index": { read: patients, write: patients },
  "routes/api.patient.contacts.$id": {
    write: owner,
    json: { name: "De outra pessoa", phone: "(11) 98765-4321", consent: false },
  },
  // "ended" is a browser that was marked before its login ended: it may call and follow, and reads no words.
  "routes/dashboard.sos._index": {
    read: ["nobody", "ended", ...patients],
    write: ["ended", ...patients],
    form: { severity: "support" },
  },
  "routes/dashboard.sos.$id": { read: ["ended", ...owner], write: owner, form: { intent: "withdraw" } },
  "routes/dashboard.sos.past": { read: patients },
  "routes/dashboard._patient.contacts._index": { read: patients, write: patients },
  "routes/dashboard._patient.contacts.$id": { read: owner, write: owner, form: { intent: "remove" } },
  "routes/near.$clinic.$alert.$mac": { open: "guarded by the link's secret" },
  "routes/api.psychologist.sos._index": { read: psychologists },
  "routes/api.psychologist.sos.$id._index": { read: linked },
  "routes/api.psychologist.sos.$id.acknowledge": { write: linked },
  "routes/api.psychologist.sos.$id.resolve": { write: linked, json: { outcome: "talked" } },
  "routes/api.admin.sos": { read: admins },
  "routes/dashboard._psychologist.alerts._index": {
    read: psychologists,
    write: linked,
    form: { intent: "acknowledge", id: "$alert" },
  },
  "routes/dashboard._psychologist.alerts.$id": {
    read: linked,
    write: linked,
    form: { intent: "resolve", outcome: "talked" },
  },
  "routes/dashboard.alerts.$id.report": { read: linked },
  "routes/dashboard._psychologist.cover": { read: psychologists, write: psychologists },
  "routes/dashboard._psychologist.patients.$patientId_.alerts": { read: linked },
  "routes/admin.sos._index": { read: admins, write: ownAdmin, form: { intent: "acknowledge", id: "$alert" } },
  "routes/admin.sos.$id": { read: ownAdmin, write: ownAdmin, form: { intent: "resolve", outcome: "talked" } },
  "routes/admin_.sos.$id.report": { read: ownAdmin },
  "routes/admin.sos.past": { read: admins },
  "routes/admin.sos.numbers": { read: admins },
  "routes/admin.sos.readiness": { read: admins },
  "routes/admin.sos.policy": { read: admins, write: admins, form: { intent: "reset" } },
  "routes/api.sos.live": { read: [...psychologists, ...admins] },
  "routes/api.sos.$id._index": { read: ["psychologist", "admin"] },
  "routes/api.sos.$id.shown": { write: [...psychologists, ...admins] },
  "routes/api.sos.socket": { read: [...psychologists, ...admins] },

  "routes/dashboard.chat": { read: members },
  "routes/dashboard.chat._index": { read: members },
  "routes/dashboard.chat.new": { read: members, write: members },
  "routes/dashboard.chat.$roomId._index": {
    read: inRoom,
    write: inRoom,
    form: { clientId: "c-stranger", content: "De quem não está na conversa." },
  },
  "routes/dashboard.chat.$roomId.messages.$seq": { read: inRoom, write: inRoom, form: { intent: "delete" } },
  "routes/dashboard.chat.$roomId.search": { read: inRoom },
  "routes/dashboard.chat.$roomId.seen": { read: inRoom, query: "?seq=1" },

  "routes/admin": { read: admins },
  "routes/admin._index": { read: admins },
  "routes/admin.users": { read: admins },
  "routes/admin.users.$memberId": { read: ownAdmin, write: ownAdmin, form: { intent: "enable" } },
  "routes/admin.invites": { read: admins, write: admins },
  "routes/api.admin.users._index": { read: admins, write: admins },
  "routes/api.admin.users.$id": { read: ownAdmin, write: ownAdmin, json: { disabled: false } },
  "routes/admin.deliveries": { read: admins },
  "routes/admin.deliveries.$deliveryId": { read: ownAdmin, write: ownAdmin },
  "routes/api.admin.notifications._index": { read: admins },
  "routes/api.admin.notifications.$id.retry": { write: ownAdmin },

  "routes/platform": { read: platform },
  "routes/platform._index": { read: platform },
  "routes/platform.clinics": { read: platform, write: platform },
  "routes/platform.jobs": { read: platform },
};
