import type { NoticeChannel, NoticeRule, NoticeRules } from "~/features/kernel/said/notice-rule";
import type { Role } from "~/features/kernel/actor";
import { paths } from "~/paths";
import { teamPaths } from "~/team-paths";

const both = ["patient", "psychologist"] as const;
const usual: readonly NoticeChannel[] = ["email", "push"];

/** Where a session is seen; of anything else, a series, all of them are. */
export function sessionHref(subjectId: string, role: Role): string {
  if (role === "patient") return subjectId.startsWith("apt_") ? paths.session(subjectId) : paths.sessions();
  return subjectId.startsWith("apt_") ? teamPaths.agendaSession(subjectId) : teamPaths.agenda();
}

const toAgenda: NoticeRule["href"] = ({ subjectId }, role) => sessionHref(subjectId, role);

const reminderWords = {
  subject: "Um lembrete para você",
  line: "Você tem um compromisso em breve.",
  action: "Ver na CÁRIS",
};

const toPatient = { roles: ["patient"], icon: "bell", href: toAgenda, outside: reminderWords } as const;
/** A psychologist is reminded only of what she asked for: her whole agenda in the bell would be noise. */
const toPsychologist = { ...toPatient, roles: ["psychologist"], channels: [] } as const;
/** The person fixed this hour themselves: quiet hours do not hold it back until it is past. */
const timely = { timely: true } as const;

/** What people are told of sessions. Words fit one session and a whole series. */
export const notices = {
  "appointment.booked": {
    roles: both,
    channels: usual,
    listed: 2,
    label: "Uma sessão foi marcada com você",
    icon: "bell",
    sentence: (who) => `${who} marcou um horário com você.`,
    href: toAgenda,
  },
  "appointment.receipt": {
    roles: ["patient"],
    channels: ["email"],
    listed: 4,
    label: "Confirmação da sessão que você marcou",
    icon: "bell",
    sentence: (who) => `Seu horário com ${who} está marcado.`,
    href: toAgenda,
  },
  "appointment.receipt_requested": {
    roles: ["patient"],
    channels: ["email"],
    listed: 25,
    label: "Confirmação do novo horário que você pediu",
    icon: "bell",
    sentence: (who) => `Você pediu outro horário a ${who}. Ele espera a resposta, e o de antes ficou livre.`,
    href: toAgenda,
  },
  "appointment.receipt_cancelled": {
    roles: ["patient"],
    channels: ["email"],
    listed: 22,
    label: "Confirmação da sessão que você cancelou",
    icon: "bell",
    sentence: (who) => `Você cancelou o horário com ${who}.`,
    href: toAgenda,
  },
  "appointment.requested": {
    roles: ["psychologist"],
    channels: usual,
    listed: 1,
    label: "Um pedido de sessão espera sua resposta",
    icon: "bell",
    sentence: (who) => `${who} pediu um horário e espera sua resposta.`,
    href: toAgenda,
  },
  "appointment.accepted": {
    roles: ["patient"],
    channels: usual,
    listed: 3,
    label: "A sessão que você pediu foi aceita",
    icon: "bell",
    sentence: (who) => `${who} aceitou o horário que você pediu.`,
    href: toAgenda,
  },
  "appointment.confirmed": {
    roles: ["psychologist"],
    channels: [],
    listed: 7,
    label: "Uma presença foi confirmada",
    icon: "bell",
    sentence: (who) => `${who} confirmou presença.`,
    href: toAgenda,
  },
  "appointment.moved": {
    roles: both,
    channels: usual,
    listed: 5,
    label: "Uma sessão mudou de horário",
    icon: "bell",
    sentence: (who) => `O horário com ${who} mudou.`,
    href: toAgenda,
  },
  "appointment.kind_changed": {
    roles: ["patient"],
    channels: usual,
    listed: 21,
    label: "Uma sessão mudou de lugar, ou de presencial para online",
    icon: "bell",
    sentence: (who) => `Sua sessão com ${who} mudou: veja como e onde é agora.`,
    href: toAgenda,
  },
  "appointment.cancelled": {
    roles: both,
    channels: usual,
    listed: 6,
    label: "Uma sessão foi cancelada",
    icon: "bell",
    sentence: (who) => `O horário com ${who} foi cancelado.`,
    href: toAgenda,
  },
  "appointment.left": {
    roles: ["psychologist"],
    channels: usual,
    listed: 8,
    label: "Alguém não vem a uma sessão conjunta",
    icon: "bell",
    sentence: (who) => `${who} não vem à sessão conjunta; os outros continuam.`,
    href: toAgenda,
  },
  "appointment.series_gap": {
    roles: ["psychologist"],
    channels: ["email"],
    listed: 9,
    label: "Uma sessão da série não coube na agenda",
    icon: "bell",
    sentence: (who) => `Uma sessão da série com ${who} não coube na agenda: já havia outra no horário.`,
    href: toAgenda,
  },
  // Whatever the clinic did with a day of hers: many sessions, one notice.
  "appointment.day_changed": {
    roles: ["psychologist"],
    channels: usual,
    listed: 19,
    label: "A clínica mudou um dia da sua agenda",
    icon: "bell",
    sentence: () => "A clínica mudou um dia da sua agenda.",
    href: toAgenda,
  },
  "appointment.series_held": {
    roles: ["psychologist"],
    channels: ["email"],
    listed: 18,
    label: "Uma série espera a autorização de quem é responsável",
    icon: "bell",
    sentence: (who) =>
      `A série com ${who} não ganha novas sessões até você registrar a autorização de quem é responsável.`,
    href: ({ aboutMemberId }) =>
      aboutMemberId === null ? teamPaths.agenda() : teamPaths.patientProfile(aboutMemberId),
  },
  "appointment.reminder_day": {
    ...toPatient,
    channels: usual,
    listed: 11,
    label: "Lembrete 24 horas antes da sessão",
    sentence: (who) => `Sua sessão com ${who} está chegando.`,
  },
  "appointment.reminder_hour": {
    ...toPatient,
    ...timely,
    channels: ["push"],
    listed: 12,
    label: "Lembrete 1 hora antes da sessão",
    sentence: (who) => `Sua sessão com ${who} está chegando.`,
  },
  "appointment.reminder_quarter": {
    ...toPatient,
    ...timely,
    channels: [],
    listed: 13,
    label: "Lembrete 15 minutos antes da sessão",
    sentence: (who) => `Sua sessão com ${who} está chegando.`,
  },
  "appointment.agenda_day": {
    ...toPsychologist,
    listed: 14,
    label: "Lembrete 24 horas antes de cada sessão",
    sentence: (who) => `A sessão com ${who} está chegando.`,
  },
  "appointment.agenda_hour": {
    ...toPsychologist,
    ...timely,
    listed: 15,
    label: "Lembrete 1 hora antes de cada sessão",
    sentence: (who) => `A sessão com ${who} está chegando.`,
  },
  "appointment.agenda_quarter": {
    ...toPsychologist,
    ...timely,
    listed: 16,
    label: "Lembrete 15 minutos antes de cada sessão",
    sentence: (who) => `A sessão com ${who} está chegando.`,
  },
  // To who waits: whoever books first has it, so it goes out at once.
  "appointment.time_freed": {
    roles: ["patient"],
    channels: usual,
    listed: 17,
    label: "Abriu um horário que você esperava",
    icon: "bell",
    sentence: (who) => `Abriu um horário com ${who}. Fica com quem marcar primeiro.`,
    href: () => paths.sessionNew(),
  },
} as const satisfies NoticeRules;

declare module "~/features/kernel/said/notice-rule" {
  interface NoticeKinds extends Record<keyof typeof notices, true> {}
}
