import type { Role } from "~/features/kernel/actor";

/** A line above the page: with a link, or with a button that takes it away. `everywhere`: on the account's own pages, too, and not quietly. */
export type QuietLine = { text: string; to?: string; label?: string; id?: string; everywhere?: true };

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
  /** Quiet lines above the page, in words: what the clinic or the platform has to say, what is left to do. */
  lines: QuietLine[];
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
