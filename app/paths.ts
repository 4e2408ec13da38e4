/** Every address of the site as a function: links are never typed by hand. */
export const paths = {
  landing: () => "/",
  sos: () => "/sos",
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
  invite: (token: string) => `/invites/${token}`,
  verifyEmail: (token: string) => `/verify-email/${token}`,
  forgotPassword: () => "/password/forgot",
  resetPassword: (token: string) => `/password/reset/${token}`,

  account: () => "/account",
  accountPassword: () => "/account/password",
  accountTwoStep: () => "/account/two-step",
  accountDevices: () => "/account/devices",
  accountClinics: () => "/account/clinics",

  /** Sends each role to its own first page. */
  dashboard: () => "/dashboard",
  today: () => "/dashboard/today",
  checkIn: () => "/dashboard/check-in",
  diary: () => "/dashboard/diary",
  diaryNew: () => "/dashboard/diary/new",
  diaryEntry: (id: string) => `/dashboard/diary/${id}`,
  diaryEdit: (id: string) => `/dashboard/diary/${id}/edit`,
  diaryDelete: (id: string) => `/dashboard/diary/${id}/delete`,
  diaryRestore: (id: string) => `/dashboard/diary/${id}/restore`,
  diarySearch: () => "/dashboard/diary/search",
  diaryPreview: () => "/dashboard/diary/preview",

  patients: () => "/dashboard/patients",
  patient: (id: string) => `/dashboard/patients/${id}`,
  patientEntry: (id: string, entryId: string) => `/dashboard/patients/${id}/diary/${entryId}`,
  invites: () => "/dashboard/invites",

  adminUsers: () => "/admin/users",
  adminUser: (id: string) => `/admin/users/${id}`,
  adminInvites: () => "/admin/invites",
  platformClinics: () => "/platform/clinics",
} as const;
