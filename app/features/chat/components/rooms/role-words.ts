import type { Role } from "~/features/kernel/actor";

/** What somebody is, beside their name. */
export const roleWords: Record<Role, string> = {
  patient: "Paciente",
  psychologist: "Psicologia",
  admin: "Administração",
};
