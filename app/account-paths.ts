/** Addresses of signing up and of one's account: a file of its own, so that no other page loads them (ADR 0031). */
export const accountPaths = {
  loginCode: () => "/login/code",
  register: () => "/register",
  registerPatient: () => "/register/patient",
  registerPsychologist: () => "/register/psychologist",
  registerClinic: () => "/register/clinic",
  invite: (token: string) => `/invites/${token}`,
  forgotPassword: () => "/password/forgot",
  accountPhoto: () => "/account/photo",
  accountPassword: () => "/account/password",
  accountTwoStep: () => "/account/two-step",
  accountDevices: () => "/account/devices",
  accountPhone: () => "/account/phone",
  /** The terms and the privacy text, when those that somebody accepted have changed. */
  accountTerms: () => "/account/terms",
  accountNotices: () => "/account/notices",
  /** Everything that is held of somebody: what they can do with it, and a copy of it. */
  accountData: () => "/account/data",
  /** Asking for what the law gives everybody over their data, and what became of it; `right`: with the form for that one open. */
  accountRequests: (right?: string) => (right ? `/account/data/requests?right=${right}` : "/account/data/requests"),
  accountExport: () => "/account/data/export",
  exportFile: (id: string) => `/account/data/export/${id}.zip`,
  /** What somebody agreed to, each purpose by itself. */
  accountConsents: () => "/account/consents",
  /** Asking for all of one's data to be erased, and taking that back. */
  accountErasure: () => "/account/erasure",
  /** For people without account whose number somebody gave: proving it, and what is held of it. */
  contactRights: (code?: string) => (code ? `/privacy/contact?code=${code}` : "/privacy/contact"),
  contactProof: (proof: string) => `/privacy/contact/${proof}`,
  /** Confirming a new address, and going back to the old one, by the links that went there. */
  emailChange: (token: string) => `/email/${token}`,
  emailUndo: (token: string) => `/email/undo/${token}`,
  /** The same by a mailed link; afterwards, the certificate. */
  erasure: (token: string) => `/erasure/${token}`,
  erasureCertificate: (token: string) => `/erasure/${token}/certificate.json`,
};
