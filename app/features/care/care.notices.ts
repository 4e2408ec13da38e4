import type { NoticeRules } from "~/features/kernel/said/notice-rule";
import { accountPaths } from "~/account-paths";
import { paths } from "~/paths";
import { teamPaths } from "~/team-paths";

/** What people are told of the care of a patient. */
export const notices = {
  "care.handover_proposed": {
    roles: ["patient"],
    channels: ["email", "push"],
    listed: 45,
    label: "Uma proposta sobre quem acompanha você",
    icon: "hands",
    sentence: () => "Há uma proposta sobre quem acompanha você. A decisão é sua.",
    href: () => paths.ownCare(),
  },
  "care.handover_waits": {
    roles: ["patient"],
    channels: ["email", "push"],
    listed: null,
    label: "Uma proposta que ainda espera você",
    icon: "hands",
    sentence: () => "Uma proposta sobre quem acompanha você ainda espera a sua resposta. Sem resposta, nada muda.",
    href: () => paths.ownCare(),
  },
  "care.birth_recorded": {
    roles: ["patient"],
    channels: ["email"],
    listed: null,
    label: "Registraram a sua data de nascimento",
    icon: "shield",
    sentence: () => "Sua data de nascimento foi registrada no acompanhamento. Confira se está certa.",
    href: () => paths.ownCare(),
  },
  "care.came_of_age": {
    roles: ["patient"],
    channels: ["email", "push"],
    listed: null,
    label: "Agora quem autoriza é você",
    icon: "shield",
    sentence: () => "Agora quem autoriza é você. Confira o que está autorizado e responda ao que chegar para ler.",
    href: () => accountPaths.accountConsents(),
  },
  "care.patient_of_age": {
    roles: ["psychologist"],
    channels: ["email"],
    listed: null,
    label: "Alguém que você acompanha responde por si",
    icon: "shield",
    sentence: (who) => `${who} completou 18 anos: o responsável não autoriza mais, e os termos foram enviados de novo.`,
    href: ({ aboutMemberId }) => (aboutMemberId === null ? null : teamPaths.patientAgreements(aboutMemberId)),
  },
  "care.handover_answered": {
    roles: ["psychologist", "admin"],
    channels: ["email", "push"],
    listed: 55,
    label: "Uma proposta sobre quem acompanha foi respondida",
    icon: "hands",
    sentence: (who) => `${who} respondeu à proposta sobre quem acompanha.`,
    href: () => null,
  },
} as const satisfies NoticeRules;

declare module "~/features/kernel/said/notice-rule" {
  interface NoticeKinds extends Record<keyof typeof notices, true> {}
}
