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
  logout: () => "/logout",

  account: () => "/account",
  /** Whether the address is confirmed, and another link. */
  accountEmail: () => "/account/email",
  accountClinics: () => "/account/clinics",
  notices: () => "/notices",

  /** Sends each role to its own first page. */
  dashboard: () => "/dashboard",
  today: () => "/dashboard/today",
  /** Where a first step is put away; posted to. */
  firstSteps: () => "/dashboard/first-steps",
  checkIn: () => "/dashboard/check-in",
  diary: () => "/dashboard/diary",
  diaryNew: () => "/dashboard/diary/new",
  diaryEntry: (id: string) => `/dashboard/diary/${id}`,
  diaryTranscripts: (id: string) => `/dashboard/diary/${id}/transcripts`,
  diaryEdit: (id: string) => `/dashboard/diary/${id}/edit`,
  diaryDeleted: () => "/dashboard/diary/deleted",
  diarySearch: () => "/dashboard/diary/search",
  /** A year of moods in pixels, a line of time, a month. */
  map: () => "/dashboard/map",
  mapMonth: (month: string) => `/dashboard/map/${month}`,
  /** What one's own entries show. */
  insights: () => "/dashboard/insights",
  diaryPreview: () => "/dashboard/diary/preview",

  /** A patient's sessions. */
  sessions: () => "/dashboard/sessions",
  session: (id: string) => `/dashboard/sessions/${id}`,
  sessionFile: (id: string) => `/dashboard/sessions/${id}/calendar.ics`,
  sessionMove: (id: string) => `/dashboard/sessions/${id}/move`,
  /** The online room of a session, for both sides. */
  room: (id: string) => `/dashboard/room/${id}`,
  sessionCancel: (id: string) => `/dashboard/sessions/${id}/cancel`,
  /** Booking one; `psychologistId`: with whom. */
  sessionNew: (psychologistId?: string) =>
    psychologistId ? `/dashboard/sessions/new?with=${psychologistId}` : "/dashboard/sessions/new",
  /** Being told of a time that becomes free. */
  sessionWaiting: (psychologistId?: string) =>
    psychologistId ? `/dashboard/sessions/waiting?with=${psychologistId}` : "/dashboard/sessions/waiting",

  /** What a patient is asked to do between sessions. */
  tasks: () => "/dashboard/tasks",
  task: (id: string) => `/dashboard/tasks/${id}`,

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
  file: (id: string) => `/api/files/${id}`,
  ownCare: () => "/dashboard/care",
  /** What a patient may read of their prontuário. */
  ownRecords: () => "/dashboard/records",
  ownRecord: (noteId: string) => `/dashboard/records/${noteId}`,
} as const;
