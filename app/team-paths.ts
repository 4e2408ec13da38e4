/** Addresses of professionals' pages: a file of its own, so that no patient's page loads them (ADR 0031). */
export const teamPaths = {
  /** Calls for help, for who answers them. */
  alerts: () => "/dashboard/alerts",
  alert: (id: string) => `/dashboard/alerts/${id}`,
  alertReport: (id: string) => `/dashboard/alerts/${id}/report`,
  cover: () => "/dashboard/cover",
  boardSocket: () => "/api/sos/socket",
  /** What is live, and one alert, as the pages ask for them; the receipt of a screen. */
  liveAlerts: () => "/api/sos/live",
  officeHours: () => "/dashboard/office-hours",

  /** The agenda of a psychologist; view and day stand in the search. */
  agenda: () => "/dashboard/agenda",
  agendaSession: (id: string) => `/dashboard/agenda/${id}`,
  agendaSessionFile: (id: string) => `/dashboard/agenda/${id}/calendar.ics`,
  agendaNew: () => "/dashboard/agenda/new",
  /** When patients may come. */
  agendaHours: () => "/dashboard/agenda/hours",
  /** The secret address for other calendars. */
  agendaCalendar: () => "/dashboard/agenda/calendar",

  /** A psychologist's first page: her day, and who needs her. */
  day: () => "/dashboard/day",
  /** What has changed since the last session, read before this one. */
  beforeSession: (id: string) => `/dashboard/agenda/${id}/before`,

  /** A psychologist's own money; month and filter stand in the search. */
  payments: () => "/dashboard/payments",
  payment: (id: string) => `/dashboard/payments/${id}`,
  paymentNew: () => "/dashboard/payments/new",
  paymentSettings: () => "/dashboard/payments/settings",
  paymentsFile: (month: string, show: string) => `/dashboard/payments/month.csv?month=${month}&show=${show}`,
  receitaSaude: (month: string) => `/dashboard/payments/receita-saude?month=${month}`,
  receitaSaudeFile: (month: string, at: number) => `/dashboard/payments/receita-saude.csv?month=${month}&at=${at}`,
  paymentReceipt: (id: string) => `/dashboard/payments/receipts/${id}`,
  /** A patient's moods: the year, the line of time, a month, as the search says. */
  patientMap: (id: string, month?: string) =>
    `/dashboard/patients/${id}/map${month === undefined ? "" : `?month=${month}`}`,
  /** What a patient shows of what they have come to. */
  patientAchievements: (id: string) => `/dashboard/patients/${id}/achievements`,
  /** What a patient shows of what they take and do. */
  patientMedication: (id: string) => `/dashboard/patients/${id}/medication`,
  /** Words that a psychologist left a patient. */
  patientWords: (id: string) => `/dashboard/patients/${id}/words`,
  /** What a patient works towards, as far as they share it. */
  patientGoals: (id: string) => `/dashboard/patients/${id}/goals`,
  patientGoal: (id: string, goalId: string) => `/dashboard/patients/${id}/goals/${goalId}`,
  patientGoalEdit: (id: string, goalId: string) => `/dashboard/patients/${id}/goals/${goalId}/edit`,
  patientPayments: (id: string) => `/dashboard/patients/${id}/payments`,

  /** A session's room, for who was invited to it by name. */
  guestRoom: (token: string) => `/room/${token}`,
  /** Texts that patients accept, and what was sent of them. */
  agreements: () => "/dashboard/agreements",
  agreement: (id: string) => `/dashboard/agreements/${id}`,
  agreementText: (kind: string) => `/dashboard/agreements/texts/${kind}`,
  patientDocuments: (id: string) => `/dashboard/patients/${id}/documents`,
  patientDocumentNew: (id: string, kind: string) => `/dashboard/patients/${id}/documents/new?kind=${kind}`,
  patientDocument: (id: string, documentId: string) => `/dashboard/patients/${id}/documents/${documentId}`,
  /** Reports of a period: the form and what was kept, a look before keeping, one of them, a part of it for a spreadsheet. */
  patientReports: (id: string) => `/dashboard/patients/${id}/reports`,
  patientReportNew: (id: string) => `/dashboard/patients/${id}/reports/new`,
  patientReport: (id: string, reportId: string) => `/dashboard/patients/${id}/reports/${reportId}`,
  patientReportPart: (id: string, reportId: string, part: string) =>
    `/dashboard/patients/${id}/reports/${reportId}/${part}.csv`,
  patientAgreements: (id: string) => `/dashboard/patients/${id}/agreements`,

  /** The library of exercises; for whom stands in the search. */
  exercises: (patientId?: string) => (patientId ? `/dashboard/exercises?for=${patientId}` : "/dashboard/exercises"),
  patientTasks: (id: string) => `/dashboard/patients/${id}/tasks`,
  /** Giving a task, with an exercise chosen or free. */
  patientTaskNew: (id: string, exercise = "free") => `/dashboard/patients/${id}/tasks?new=${exercise}`,
  patientTask: (id: string, taskId: string) => `/dashboard/patients/${id}/tasks/${taskId}`,
  /** What a patient was asked and has answered; a psychologist's own questionnaires. */
  patientScales: (id: string) => `/dashboard/patients/${id}/scales`,
  patientScaleAnswer: (id: string, answerId: string) => `/dashboard/patients/${id}/scales/${answerId}`,
  questionnaires: () => "/dashboard/questionnaires",
  questionnaire: (id: string) => `/dashboard/questionnaires/${id}`,

  patients: () => "/dashboard/patients",
  patient: (id: string) => `/dashboard/patients/${id}`,
  patientProfile: (id: string) => `/dashboard/patients/${id}/profile`,
  adminHandover: (memberId: string) => `/admin/users/${memberId}/handover`,
  /** Handing over all that a psychologist has. */
  adminCaseload: (memberId: string) => `/admin/users/${memberId}/caseload`,
  patientAlerts: (id: string) => `/dashboard/patients/${id}/alerts`,
  /** What fixed rules say of what a patient shared. */
  patientAi: (id: string) => `/dashboard/patients/${id}/ai`,
  patientSignals: (id: string) => `/dashboard/patients/${id}/signals`,
  patientDocumentPlain: (id: string, documentId: string) => `/dashboard/patients/${id}/documents/${documentId}/plain`,
  patientTranscripts: (id: string, entryId: string) => `/dashboard/patients/${id}/transcripts/${entryId}`,
  patientEntry: (id: string, entryId: string) => `/dashboard/patients/${id}/diary/${entryId}`,
  patientPlan: (id: string) => `/dashboard/patients/${id}/safety-plan`,
  patientPlanEdit: (id: string) => `/dashboard/patients/${id}/safety-plan/edit`,
  patientPlanHistory: (id: string) => `/dashboard/patients/${id}/safety-plan/history`,
  /** The note of a session; of a joint one, each patient's own. */
  sessionNote: (id: string, patientId?: string, template?: string) =>
    `/dashboard/agenda/${id}/notes${searchOf({ patientId, template })}`,
  /** The prontuário as its author has it. */
  records: (id: string) => `/dashboard/patients/${id}/records`,
  record: (id: string, noteId: string) => `/dashboard/patients/${id}/records/${noteId}`,
  recordEdit: (id: string, noteId: string) => `/dashboard/patients/${id}/records/${noteId}/edit`,
  noteHelp: (id: string, noteId: string) => `/dashboard/patients/${id}/records/${noteId}/help`,
  recordSign: (id: string, noteId: string) => `/dashboard/patients/${id}/records/${noteId}/sign`,
  recordDiscard: (id: string, noteId: string) => `/dashboard/patients/${id}/records/${noteId}/discard`,
  recordVersions: (id: string, noteId: string) => `/dashboard/patients/${id}/records/${noteId}/versions`,
  recordPrint: (id: string, noteId: string) => `/dashboard/patients/${id}/records/${noteId}/print`,
  /** What a note can point to, as its editor asks. */
  mentions: (id: string) => `/api/psychologist/patients/${id}/mentions`,
  /** What only the psychologist reads. */
  workingNotes: (id: string) => `/dashboard/patients/${id}/working-notes`,
  /** What notes begin with. */
  templates: (from: NoteBehind = {}) => `/dashboard/templates${searchOf(from)}`,
  template: (code: string, from: NoteBehind = {}) => `/dashboard/templates/${code}${searchOf(from)}`,
  invites: () => "/dashboard/invites",
  /** An invitation's link and QR code. */
  invitation: (id: string) => `/dashboard/invites/${id}`,

  /** What a psychologist brings from elsewhere: of which kind stands in the search; one file, its refused rows. */
  imports: (kind?: string) => (kind ? `/dashboard/imports?kind=${kind}` : "/dashboard/imports"),
  import: (id: string) => `/dashboard/imports/${id}`,
  /** What a psychologist takes along. */
  takeout: () => "/dashboard/takeout",
  takeoutFile: (id: string) => `/dashboard/takeout/${id}.zip`,
  importRefused: (id: string) => `/dashboard/imports/${id}/refused.csv`,

  /** Looking for people and places; what is looked for stands in the search. */
  search: () => "/dashboard/search",
  adminSearch: () => "/admin/search",
  adminHome: () => "/admin",
  adminUsers: () => "/admin/users",
  /** Registrations that are to be looked up. */
  adminCrps: () => "/admin/crps",
  /** The list as it is narrowed, for a spreadsheet; the search is the list's own. */
  adminUsersFile: () => "/admin/users/list.csv",
  adminUser: (id: string) => `/admin/users/${id}`,
  /** The clinic's day; which stands in the search. */
  adminAgenda: () => "/admin/agenda",
  adminAgendaOf: (memberId: string) => `/admin/agenda/${memberId}`,
  adminAgendaMove: (memberId: string) => `/admin/agenda/${memberId}/move`,
  adminAgendaCancel: (memberId: string) => `/admin/agenda/${memberId}/cancel`,
  /** The clinic's months in numbers; which one stands in the search. */
  adminStatistics: (month?: string) => (month ? `/admin/statistics?month=${month}` : "/admin/statistics"),
  /** What the clinic may have, and what of it is in use. */
  adminPlan: () => "/admin/plan",
  /** What the clinic says of itself, and closing it. */
  adminClinic: () => "/admin/clinic",
  /** The clinic's switch for models. */
  adminAi: () => "/admin/ai",
  adminClinicClose: () => "/admin/clinic/close",
  /** Who did or opened what; filters stand in the search. */
  /** Exceptional accesses and doubts of patients; one of them; what it opens. */
  adminBreakGlass: (patientId?: string) =>
    patientId ? `/admin/break-glass?patientId=${patientId}` : "/admin/break-glass",
  adminBreakGlassOne: (id: string) => `/admin/break-glass/${id}`,
  adminBreakGlassRead: (id: string, what: "diary" | "notes") => `/admin/break-glass/${id}/${what}`,
  /** What people ask for by right over their data. */
  /** The desk; with a patient, writing down what their guardian asked. */
  adminRequests: (memberId?: string) => (memberId ? `/admin/requests?memberId=${memberId}` : "/admin/requests"),
  adminRequest: (id: string) => `/admin/requests/${id}`,
  /** What is done with data of people (LGPD art. 37). */
  adminRegister: () => "/admin/requests/register",
  platformRegister: () => "/platform/requests/register",
  /** What was erased of who was in the clinic; one of them, and its file. */
  adminErasures: () => "/admin/requests/erasures",
  adminErasure: (id: string) => `/admin/requests/erasures/${id}`,
  adminErasureFile: (id: string) => `/admin/requests/erasures/${id}/certificate.json`,
  /** The same of who is here without a clinic. */
  platformRequests: () => "/platform/requests",
  platformRequest: (id: string) => `/platform/requests/${id}`,
  adminAudit: (memberId?: string) => (memberId ? `/admin/audit?memberId=${memberId}` : "/admin/audit"),
  /** What has served its time, and whose data is held; whom to hold stands in the search. */
  adminRetention: (memberId?: string) => (memberId ? `/admin/retention?memberId=${memberId}` : "/admin/retention"),
  adminInvites: () => "/admin/invites",
  adminInvitation: (id: string) => `/admin/invites/${id}`,
  /** People who are invited by a spreadsheet: the files, one of them, its refused rows. */
  adminImports: () => "/admin/invites/import",
  adminImport: (id: string) => `/admin/invites/import/${id}`,
  adminImportRefused: (id: string) => `/admin/invites/import/${id}/refused.csv`,
  /** What the clinic takes along. */
  adminTakeout: () => "/admin/takeout",
  adminTakeoutFile: (id: string) => `/admin/takeout/${id}.zip`,
  adminDeliveries: () => "/admin/deliveries",
  adminDelivery: (id: string) => `/admin/deliveries/${id}`,
  adminSos: () => "/admin/sos",
  adminSosAlert: (id: string) => `/admin/sos/${id}`,
  adminSosReport: (id: string) => `/admin/sos/${id}/report`,
  adminSosPast: () => "/admin/sos/past",
  adminSosPolicy: () => "/admin/sos/policy",
  adminSosNumbers: () => "/admin/sos/numbers",
  adminSosReadiness: () => "/admin/sos/readiness",
  platformSearch: () => "/platform/search",
  platformClinics: () => "/platform/clinics",
  platformClinicNew: () => "/platform/clinics/new",
  platformClinic: (id: string) => `/platform/clinics/${id}`,
  /** What the platform tells people of a role for a while. */
  platformAnnouncements: (clinicId?: string) =>
    clinicId === undefined ? "/platform/announcements" : `/platform/announcements?clinic=${clinicId}`,
  /** What clinics can have, and a new version of one plan. */
  platformPlans: () => "/platform/plans",
  platformPlan: (code: string) => `/platform/plans/${code}`,
  adminPlanBuy: (plan: string, interval: string) => `/admin/plan/buy?plan=${plan}&interval=${interval}`,
  adminPlanChange: (plan: string, interval: string) => `/admin/plan/change?plan=${plan}&interval=${interval}`,
  adminPlanEnd: () => "/admin/plan/end",
  adminPlanPayer: () => "/admin/plan/payer",
  adminPlanReaders: () => "/admin/plan/readers",
  adminPlanInvoice: (id: string, as: "pdf" | "page") => `/admin/plan/invoices/${id}?as=${as}`,
  platformPayments: () => "/platform/payments",
  /** Incidents with personal data; one of them. */
  platformIncidents: (clinicId?: string) =>
    clinicId ? `/platform/incidents?clinicId=${clinicId}` : "/platform/incidents",
  platformIncident: (id: string) => `/platform/incidents/${id}`,
  /** Looking in a clinic's audit for who was touched; taking a list out again. */
  platformIncidentPeople: (id: string, clinicId?: string) =>
    `/platform/incidents/${id}/people${clinicId ? `?clinicId=${clinicId}` : ""}`,
  platformIncidentList: (id: string, number: number) => `/platform/incidents/${id}/lists/${number}`,
  adminIncidents: () => "/admin/incidents",
  adminIncident: (id: string) => `/admin/incidents/${id}`,
  platformRetention: () => "/platform/retention",
  platformSecondStep: () => "/platform/second-step",
  platformJobs: () => "/platform/jobs",
  /** How the whole of it is, and what to do. */
  /** What requests cost. */
  platformMetrics: () => "/platform/metrics",
  /** What happens in the clinic, in sums. */
  adminMetrics: () => "/admin/metrics",
  platformHealth: () => "/platform/health",
  /** What people said is wrong with results of models, in sums. */
  platformAi: () => "/platform/ai",
} as const;

/** The session's note that one came from, and goes back to. */
export type NoteBehind = { session?: string | undefined; patientId?: string | undefined };

function searchOf(said: Record<string, string | undefined>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(said)) if (value) search.set(name, value);
  return search.size > 0 ? `?${search}` : "";
}
