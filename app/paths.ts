/** Every address of the site as a function: links are never typed by hand. */
export const paths = {
  landing: () => "/",
  sos: () => "/sos",
  /** Calling for help as this device can when there is no network. */
  sosOffline: () => "/sos/offline",
  terms: () => "/terms",
  privacy: () => "/privacy",
  offline: () => "/offline",
  /** Writing in the diary without network. */
  write: () => "/write",

  login: (next?: string) => (next ? `/login?next=${encodeURIComponent(next)}` : "/login"),
  loginCode: () => "/login/code",
  logout: () => "/logout",
  register: () => "/register",
  registerPatient: () => "/register/patient",
  registerPsychologist: () => "/register/psychologist",
  registerClinic: () => "/register/clinic",
  invite: (token: string) => `/invites/${token}`,
  verifyEmail: (token: string) => `/verify-email/${token}`,
  forgotPassword: () => "/password/forgot",
  resetPassword: (token: string) => `/password/reset/${token}`,

  account: () => "/account",
  /** Whether the address is confirmed, and another link. */
  accountEmail: () => "/account/email",
  accountPhoto: () => "/account/photo",
  accountPassword: () => "/account/password",
  accountTwoStep: () => "/account/two-step",
  accountDevices: () => "/account/devices",
  accountClinics: () => "/account/clinics",
  accountPhone: () => "/account/phone",
  accountNotices: () => "/account/notices",
  notices: () => "/notices",
  unsubscribe: (token: string) => `/unsubscribe/${token}`,

  /** Sends each role to its own first page. */
  dashboard: () => "/dashboard",
  today: () => "/dashboard/today",
  checkIn: () => "/dashboard/check-in",
  diary: () => "/dashboard/diary",
  diaryNew: () => "/dashboard/diary/new",
  diaryEntry: (id: string) => `/dashboard/diary/${id}`,
  diaryEdit: (id: string) => `/dashboard/diary/${id}/edit`,
  diaryDeleted: () => "/dashboard/diary/deleted",
  diarySearch: () => "/dashboard/diary/search",
  diaryPreview: () => "/dashboard/diary/preview",

  plan: () => "/dashboard/safety-plan",
  planEdit: () => "/dashboard/safety-plan/edit",
  planHistory: () => "/dashboard/safety-plan/history",
  /** The plan as this device keeps it for when there is no network. */
  planOffline: () => "/plan",
  /** For the pocket, to print. */
  planCard: () => "/dashboard/safety-plan/card",
  /** The button of a signed-in patient. */
  sosHelp: () => "/dashboard/sos",
  sosAlert: (id: string) => `/dashboard/sos/${id}`,
  sosPast: () => "/dashboard/sos/past",
  /** What she brings from the place where she was alone. */
  bring: () => "/dashboard/bring",
  contacts: () => "/dashboard/contacts",
  contact: (id: string) => `/dashboard/contacts/${id}`,
  /** Calls for help, for who answers them. */
  alerts: () => "/dashboard/alerts",
  alert: (id: string) => `/dashboard/alerts/${id}`,
  alertReport: (id: string) => `/dashboard/alerts/${id}/report`,
  cover: () => "/dashboard/cover",
  boardSocket: () => "/api/sos/socket",
  /** What is live, and one alert, as the pages ask for them; the receipt of a screen. */
  liveAlerts: () => "/api/sos/live",
  liveAlert: (id: string) => `/api/sos/${id}`,
  alertShown: (id: string) => `/api/sos/${id}/shown`,

  chat: () => "/dashboard/chat",
  chatRoom: (id: string) => `/dashboard/chat/${id}`,
  chatNew: () => "/dashboard/chat/new",
  chatSearch: (id: string) => `/dashboard/chat/${id}/search`,
  /** What can be done with one message. */
  chatMessage: (id: string, seq: number) => `/dashboard/chat/${id}/messages/${seq}`,
  /** Posted by pages without JavaScript, by hand. */
  chatSeen: (id: string) => `/dashboard/chat/${id}/seen`,
  officeHours: () => "/dashboard/office-hours",
  file: (id: string) => `/api/files/${id}`,

  /** The agenda of a psychologist; view and day stand in the search. */
  agenda: () => "/dashboard/agenda",
  agendaSession: (id: string) => `/dashboard/agenda/${id}`,
  agendaNew: () => "/dashboard/agenda/new",
  /** When patients may come. */
  agendaHours: () => "/dashboard/agenda/hours",
  /** The secret address for other calendars. */
  agendaCalendar: () => "/dashboard/agenda/calendar",

  /** A psychologist's first page: her day, and who needs her. */
  day: () => "/dashboard/day",
  /** What has changed since the last session, read before this one. */
  beforeSession: (id: string) => `/dashboard/agenda/${id}/before`,

  patients: () => "/dashboard/patients",
  patient: (id: string) => `/dashboard/patients/${id}`,
  patientProfile: (id: string) => `/dashboard/patients/${id}/profile`,
  ownCare: () => "/dashboard/care",
  adminHandover: (memberId: string) => `/admin/users/${memberId}/handover`,
  patientAlerts: (id: string) => `/dashboard/patients/${id}/alerts`,
  patientEntry: (id: string, entryId: string) => `/dashboard/patients/${id}/diary/${entryId}`,
  patientPlan: (id: string) => `/dashboard/patients/${id}/safety-plan`,
  patientPlanEdit: (id: string) => `/dashboard/patients/${id}/safety-plan/edit`,
  patientPlanHistory: (id: string) => `/dashboard/patients/${id}/safety-plan/history`,
  invites: () => "/dashboard/invites",

  adminUsers: () => "/admin/users",
  adminUser: (id: string) => `/admin/users/${id}`,
  adminInvites: () => "/admin/invites",
  adminDeliveries: () => "/admin/deliveries",
  adminDelivery: (id: string) => `/admin/deliveries/${id}`,
  adminSos: () => "/admin/sos",
  adminSosAlert: (id: string) => `/admin/sos/${id}`,
  adminSosReport: (id: string) => `/admin/sos/${id}/report`,
  adminSosPast: () => "/admin/sos/past",
  adminSosPolicy: () => "/admin/sos/policy",
  adminSosNumbers: () => "/admin/sos/numbers",
  adminSosReadiness: () => "/admin/sos/readiness",
  platformClinics: () => "/platform/clinics",
  platformJobs: () => "/platform/jobs",
} as const;
