import type { HelpRole } from "./help-page";

/** What the roles are called in the help centre. */
export const roleWords: Readonly<Record<HelpRole, string>> = {
  patient: "Pacientes",
  psychologist: "Quem atende",
  clinic: "Administração de clínica",
};
