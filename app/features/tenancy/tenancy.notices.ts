import type { NoticeRules } from "~/features/kernel/said/notice-rule";
import { teamPaths } from "~/team-paths";

/** Outside the app: that there is news, and of what kind is read within. */
const aboutClinic = {
  subject: "Uma notícia sobre a sua conta na CÁRIS",
  line: "Há uma notícia sobre a clínica em que você está na CÁRIS. O que você escreveu continua seu.",
  action: "Ler a notícia",
};

/** What people are told of their clinic and of whom they accompany. */
export const notices = {
  "care.started": {
    roles: ["patient", "psychologist"],
    channels: ["email", "push"],
    listed: 40,
    label: "Um acompanhamento começou",
    icon: "hands",
    sentence: (who, role) => (role === "patient" ? `${who} agora acompanha você.` : `Você agora acompanha ${who}.`),
    href: ({ aboutMemberId }, role) =>
      role === "patient" || aboutMemberId === null ? null : teamPaths.patient(aboutMemberId),
  },
  "care.ended": {
    roles: ["patient", "psychologist"],
    channels: ["email", "push"],
    listed: 50,
    label: "Um acompanhamento terminou",
    icon: "hands",
    sentence: (who, role) =>
      role === "patient"
        ? `O acompanhamento com ${who} terminou. O que você escreveu continua seu.`
        : `O acompanhamento de ${who} terminou.`,
    href: () => null,
  },
  "invitation.accepted": {
    roles: ["psychologist", "admin"],
    channels: ["email", "push"],
    listed: 60,
    label: "Alguém aceitou seu convite",
    icon: "letter",
    sentence: (who) => `${who} aceitou seu convite.`,
    href: ({ aboutMemberId }, role) => {
      if (aboutMemberId === null) return null;
      return role === "admin" ? teamPaths.adminUser(aboutMemberId) : teamPaths.patient(aboutMemberId);
    },
  },
  "account.step_reset_asked": {
    roles: ["patient", "psychologist", "admin"],
    // As below.
    channels: ["push"],
    listed: null,
    label: "Pediram para desfazer sua verificação em duas etapas",
    icon: "shield",
    sentence: () => "Pediram à CÁRIS para desfazer sua verificação em duas etapas. Se não foi você, cancele em Conta.",
    href: () => "/account/two-step",
  },
  "account.second_step_reset": {
    roles: ["patient", "psychologist", "admin"],
    // The mail goes to the account's own address, whatever is preferred.
    channels: ["push"],
    listed: null,
    label: "Sua verificação em duas etapas foi desfeita",
    icon: "shield",
    sentence: () => "Sua verificação em duas etapas foi desfeita. Você pode ligar outra em Conta.",
    href: () => null,
  },
  "membership.roles_changed": {
    roles: ["psychologist", "admin"],
    channels: ["email", "push"],
    listed: null,
    label: "Seus perfis na clínica mudaram",
    icon: "shield",
    sentence: () => "A administração mudou seus perfis nesta clínica. Eles valem desde já.",
    href: () => null,
  },
  // Nobody leaves these: what somebody wrote stands in a clinic that ends.
  "clinic.closing": {
    roles: ["patient", "psychologist", "admin"],
    channels: ["email", "push"],
    listed: null,
    label: "A clínica vai encerrar",
    icon: "letter",
    sentence: (_, role) =>
      ({
        patient:
          "A clínica pediu para encerrar, em 30 dias. O que você escreveu continua seu e o pedido de ajuda funciona sempre.",
        psychologist:
          "A clínica pediu para encerrar, em 30 dias. Os prontuários ficam sob sua guarda, e dá para levar uma cópia de tudo.",
        admin: "A clínica pediu para encerrar, em 30 dias. Até lá dá para desfazer.",
      })[role],
    href: (_, role) =>
      ({ patient: null, psychologist: teamPaths.takeout(), admin: teamPaths.adminClinicClose() })[role],
    outside: aboutClinic,
  },
  "clinic.reopened": {
    roles: ["patient", "psychologist", "admin"],
    channels: ["email", "push"],
    listed: null,
    label: "A clínica não vai mais encerrar",
    icon: "letter",
    sentence: () => "O encerramento da clínica foi desfeito. Tudo continua como antes.",
    href: () => null,
    outside: aboutClinic,
  },
  "crp.check_due": {
    roles: ["admin"],
    channels: ["email"],
    listed: 85,
    label: "Um CRP precisa ser conferido",
    icon: "shield",
    sentence: (who) => `O CRP de ${who} precisa ser conferido.`,
    href: () => teamPaths.adminCrps(),
  },
  "crp.verified": {
    roles: ["psychologist"],
    channels: ["email", "push"],
    listed: 80,
    label: "Seu CRP foi conferido",
    icon: "shield",
    sentence: () => "Seu CRP foi conferido.",
    href: () => null,
  },
} as const satisfies NoticeRules;

declare module "~/features/kernel/said/notice-rule" {
  interface NoticeKinds extends Record<keyof typeof notices, true> {}
}
