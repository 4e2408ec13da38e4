/** Addresses of what a patient pays and signs: a file of its own, so that the frame of every page does not carry them (ADR 0031). */
export const ownPaths = {
  /** What a patient owes and paid, and their receipts. */
  receipts: () => "/dashboard/receipts",
  receiptCharge: (id: string) => `/dashboard/receipts/charges/${id}`,
  receipt: (id: string) => `/dashboard/receipts/${id}`,
  /** Who pays this psychologist, as receipts name them. */
  receiptPayer: (psychologistId: string) => `/dashboard/receipts/payer/${psychologistId}`,

  /** What a patient was sent to read and answer, and what they agreed on. */
  agreements: () => "/dashboard/agreed",
  /** Documents that were given to a patient. */
  documents: () => "/dashboard/documents",
  document: (id: string) => `/dashboard/documents/${id}`,
  /** Who opened what is the patient's, when and why. */
  accessLog: () => "/dashboard/access-log",
  /** Reports of a period that a psychologist shows to the patient. */
  reports: () => "/dashboard/reports",
  report: (id: string) => `/dashboard/reports/${id}`,
  /** What a patient has come to, if they want it counted. */
  achievements: () => "/dashboard/achievements",
  /** Exercises for body and breath: all, or one by its code. */
  practice: (exercise?: string) => (exercise ? `/dashboard/practice/${exercise}` : "/dashboard/practice"),
  /** What a patient takes and does today; one of it (`new` for another); the list for a doctor. */
  medication: () => "/dashboard/medication",
  regimen: (id: string) => `/dashboard/medication/${id}`,
  medicationList: () => "/dashboard/medication/list",
  /** What a patient wants to read on a bad day; one of it (`new` for another). */
  careWords: () => "/dashboard/words",
  careWord: (id: string) => `/dashboard/words/${id}`,
  /** A patient's way through the cycles. */
  story: () => "/dashboard/story",
  /** What a patient works towards: all, one, one to be written (`new` for another). */
  goals: () => "/dashboard/goals",
  goal: (id: string) => `/dashboard/goals/${id}`,
  goalEdit: (id: string) => `/dashboard/goals/${id}/edit`,
  /** Where anybody proves a document by its code. */
  verify: (code?: string) => (code ? `/verify/${code}` : "/verify"),

  /** @param back of the session (`session/<id>`) or its room (`room/<id>`) that the answer leads back to */
  agreed: (id: string, back?: string) =>
    back === undefined ? `/dashboard/agreed/${id}` : `/dashboard/agreed/${id}?back=${back}`,

  /** Scales and questionnaires: what is asked, what one can begin, what was answered. */
  scales: () => "/dashboard/scales",
  /** One to be answered: a request's id, or an instrument's code. */
  scale: (assignmentOrCode: string) => `/dashboard/scales/${assignmentOrCode}`,
  scaleAnswer: (id: string) => `/dashboard/scales/answers/${id}`,
} as const;
