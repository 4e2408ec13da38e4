/** Pages of the public site: they run nothing, and have a sheet of their own. */
export const sitePages = [
  "/",
  "/for/patients",
  "/for/psychologists",
  "/for/clinics",
  "/prices",
  "/security",
  "/crp",
  "/contact",
  "/privacy",
  "/terms",
  "/status",
  "/help",
  "/help?q=sessao&for=patient",
  "/help/pedir-ajuda",
];

/** Whether a page links a sheet beside the one of all. */
export function hasOwnSheet(path: string): boolean {
  return /agenda|room\/|working-notes|templates/.test(path) || sitePages.includes(path);
}
