import type { Role } from "~/features/kernel/actor";

/** Who looks at a page, as the frame around it needs to know. */
export type Viewer = {
  /** Whom they act as: whose bell it is, whose drafts and unsent entries this device keeps; null without a clinic. */
  memberId: string | null;
  name: string;
  /** Address of their photo. */
  photo: string | null;
  /** "Paciente", "Psicologia"…: what they are here as. */
  roleLabel: string;
  clinicName: string | null;
  /** `none`: signed in, but no clinic lets them in any more; only the account is left. */
  role: Role | "platform" | "none";
  /** What else they may act as, for the switch in the frame; professionals only. */
  others: { id: string; label: string }[];
  emailVerified: boolean;
  /** IANA zone the person reads times in. */
  zone: string;
};

/** What a role is called on pages, whatever the person's gender. */
export const roleLabels = {
  patient: "Paciente",
  psychologist: "Psicologia",
  admin: "Administração",
  platform: "Plataforma",
  none: "Sem clínica",
} as const satisfies Record<Viewer["role"], string>;
