/** Pages that anybody may open, with a search that sounds like danger and pages with a phone's and a desk's screen. */
export const publicPages = [
  "/",
  "/for/patients",
  "/for/psychologists",
  "/for/clinics",
  "/prices",
  "/security",
  "/crp",
  "/contact",
  "/status",
  "/help",
  "/help?q=nao+quero+mais+viver",
  "/help/pedir-ajuda",
  "/help/prontidao",
  "/sos",
  "/sos/offline",
];
