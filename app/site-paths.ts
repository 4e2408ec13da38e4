/** Addresses of the public site: a file of its own, so that no other page loads them (ADR 0031). */
export const sitePaths = {
  /** For whom it is. */
  forWhom: (who: "patients" | "psychologists" | "clinics") => `/for/${who}`,
  prices: () => "/prices",
  /** How what is written is protected. */
  security: () => "/security",
  /** How a psychologist's registration is looked up. */
  crp: () => "/crp",
  /** Where anybody checks a file of a clinic's audit, in their browser. */
  auditCheck: () => "/audit/check",
  contact: () => "/contact",
  /** The companies that treat data for us. */
  companies: () => "/privacy/companies",
  /** How our own parts are at this moment. */
  status: () => "/status",
  /** The help centre; `for` of its search narrows it to a role. */
  help: (search?: Record<string, string>) => (search ? `/help?${new URLSearchParams(search)}` : "/help"),
  helpPage: (slug: string) => `/help/${slug}`,
} as const;
